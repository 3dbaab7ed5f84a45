"""The chunks of a sentence, as the readers of acts, quotes and positions meet them."""

import pytest

from marsad.analyse import analyse, pipeline
from marsad.analyse.clauses.chunks import jobs_of
from marsad.kit import load_kit
from marsad.model.documents import Document
from marsad.samples import sample_documents

OWN = [
    "زار المبعوث الأممي إلى اليمن مارتن غريفيث صنعاء، والتقى السفير الروسي لدى لندن أندريه كيلين.",
    "التقى وزير الخارجية الفرنسي، جان نويل بارو، نظيره الألماني في مدينة سمرقند، وبحثا مع ست دول خليجية الاتفاق.",
]


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def test_the_jobs_of_a_chunk_are_those_of_its_readings(kit, monkeypatch):
    met = []
    drafts_of = pipeline.drafts_of

    def noting(chunks, context):
        met.extend(chunks)
        return drafts_of(chunks, context)

    monkeypatch.setattr(pipeline, "drafts_of", noting)
    for document in (*sample_documents(), *(Document(text, text, language="ar") for text in OWN)):
        analyse(document, kit)
    assert len(met) > 1000
    assert [chunk for chunk in met if chunk.jobs != jobs_of(chunk.readings)] == []
