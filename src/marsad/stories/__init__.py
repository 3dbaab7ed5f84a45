"""Reports side by side: who copies whom, and which reports tell one story. Pure functions of the set of reports.

find_copies(reports)         pairs that share text, with the shared passages in both original texts
find_stories(reports, world) reports of one thing, why they are together, independent texts and their voices
reports_of(findings)         what both need of an analysed document
"""

from marsad.stories.copies.find import find_copies
from marsad.stories.find import find_stories
from marsad.stories.reports import report_of, reports_of

__all__ = ["find_copies", "find_stories", "report_of", "reports_of"]
