"""Measures of relations: from happenings to series, strength with intervals, balance; pure functions, numpy in a few of them."""
