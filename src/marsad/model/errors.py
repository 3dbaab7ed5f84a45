"""What can go wrong, as one small tree.

MarsadError
├── InputError      something handed to marsad cannot be read: a path, a file, a line, an option
├── ResourceError   a language, ontology or world file breaks its schema, or an example fails
├── RecordError     a record cannot be opened, is from a newer version, or refuses what it is given
└── EngineError     a run over many documents cannot go on

Every message is one sentence: what was found, where, what was expected, what to do.
"""


class MarsadError(Exception):
    """Anything marsad refuses, with one sentence for the person who asked."""


class InputError(MarsadError):
    """An input cannot be read as what it claims to be."""


class ResourceError(MarsadError):
    """A resource file breaks its schema, names an unknown code or fails its own example."""


class RecordError(MarsadError):
    """A record cannot be opened, or refuses what would break one of its laws."""


class EngineError(MarsadError):
    """A run over many documents cannot be carried on."""
