"""One happening, many reports: copies, stories, happenings and where reports differ; pure functions of what they are given."""
