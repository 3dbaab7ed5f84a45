"""Phrases by the word that begins them: the longest that stands there counts, a clitic before it or not."""

from marsad.kit.phrasebook import grouped, phrase_book

BOOK = phrase_book([("مليون", 6), ("مليون طن", 9), ("وطن", 1), ("طن", 2)], clitics=("و",))


def test_the_longest_phrase_that_stands_there_counts():
    assert BOOK.found_at(["مليون", "طن"], 0) == (9, 2)
    assert BOOK.found_at(["مليون", "رجل"], 0) == (6, 1)
    assert BOOK.found_at(["رجل"], 0) == (None, 0)
    assert BOOK.found_at(["رجل"], 1) == (None, 0)


def test_a_clitic_is_taken_off_where_the_whole_word_begins_nothing():
    assert BOOK.found_at(["ومليون", "طن"], 0) == (9, 2)
    assert BOOK.exactly_at(["ومليون", "طن"], 0) == (None, 0)
    assert BOOK.found_at(["وطن"], 0) == (1, 1)


def test_a_phrase_told_twice_stands_for_the_first_or_for_all():
    told = [("مليون طن", 1), ("مليون طن", 2)]
    assert phrase_book(told, clitics=()).found_at(["مليون", "طن"], 0) == (1, 2)
    assert grouped(told, clitics=()).found_at(["مليون", "طن"], 0) == ((1, 2), 2)
