"""While many reports are read, Python looks for cyclic garbage rarely; analysis leaves none behind."""

import gc

from marsad.analyse import analyse
from marsad.engines.collecting import rarely_collecting
from marsad.kit import load_kit
from marsad.model.documents import Document


def test_inside_python_looks_rarely_and_behind_as_before():
    before = gc.get_threshold()
    with rarely_collecting():
        assert gc.get_threshold() == (500_000, *before[1:])
    assert gc.get_threshold() == before


def test_inside_python_passes_over_what_was_there_before():
    before = gc.get_freeze_count()
    with rarely_collecting():
        inside = gc.get_freeze_count()
        with rarely_collecting():
            pass
        assert gc.get_freeze_count() == inside > before
    assert gc.get_freeze_count() == before


def test_who_never_wants_python_to_look_is_obeyed():
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with rarely_collecting():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


def test_analysis_leaves_no_cycles_behind():
    kit = load_kit()
    text = (
        "أعلن وزير خارجية كازاخستان أن بلاده ستوقع اتفاقا مع أوزبكستان في أبريل 2020. وزار الوزير طشقند أمس."
    )
    document = Document("a", text, language="ar", published="2020-03-02")
    analyse(document, kit)
    gc.collect()
    gc.disable()
    try:
        analyse(document, kit)
        assert gc.collect() == 0
    finally:
        gc.enable()
