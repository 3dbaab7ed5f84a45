"""Resource entries tried on their examples: does each find what it says, and leave alone what it should?

Used by the tests for what is shipped, and by `marsad doctor` for a user's own folder.
"""

from marsad.analyse.examples.gathering import all_trials
from marsad.analyse.examples.running import Fault, faults_of, without_examples
from marsad.analyse.examples.trials import Trial

__all__ = ["Fault", "Trial", "all_trials", "faults_of", "without_examples"]
