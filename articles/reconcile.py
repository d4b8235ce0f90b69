"""Two people wrote in one story: what each changed is put together, and what both changed is shown to one of them.

Pure work on contents (`articles/content.py`): the one that both started from, the one that is kept, and the one
that arrives.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.analysis import fold
from articles.comparing import DERIVED, blocks_of, pairs

Content = dict[str, Any]

MINE, THEIRS, BOTH = "mine", "theirs", "both"
SETS = ("tags", "other_categories")
ROWS = {"bylines": "author", "picks": "other"}


@dataclass(frozen=True)
class Conflict:
    """`key` names a field, or a paragraph of the text: “body:3”."""

    key: str
    base: Any
    theirs: Any
    mine: Any

    @property
    def field(self) -> str:
        return self.key.partition(":")[0]


@dataclass
class Reconciled:
    content: Content
    conflicts: list[Conflict] = field(default_factory=list)
    # The fields in which something of theirs was taken.
    taken: list[str] = field(default_factory=list)


def reconcile(
    base: Content | None,
    theirs: Content,
    mine: Content,
    choices: Mapping[str, str] | None = None,
) -> Reconciled:
    """Without a base, all that differs is a conflict. `choices` answers conflicts by their key."""
    choices = choices or {}
    done = Reconciled(content=dict(theirs))
    for name in mine:
        if name in DERIVED:
            continue
        kept, arrives = theirs.get(name), mine[name]
        known = base is not None and name in base
        former = base[name] if base is not None and known else None
        if kept == arrives or (known and arrives == former):
            done.content[name] = kept
        elif known and kept == former:
            done.content[name] = arrives
        else:
            done.content[name] = _both(
                name, former if known else None, kept, arrives, choices, done
            )
        if base is not None and kept not in (arrives, former):
            done.taken.append(name)
    return done


def _both(
    name: str,
    base: Any,
    theirs: Any,
    mine: Any,
    choices: Mapping[str, str],
    done: Reconciled,
) -> Any:
    if base is not None:
        if name in SETS:
            return _sets(name, base, theirs, mine)
        if name in ROWS:
            return _rows(ROWS[name], base, theirs, mine)
        if name == "body":
            return _paragraphs(base, theirs, mine, choices, done)
    return _chosen(Conflict(name, base, theirs, mine), choices, done)


def _chosen(conflict: Conflict, choices: Mapping[str, str], done: Reconciled) -> Any:
    choice = choices.get(conflict.key)
    if choice is None:
        done.conflicts.append(conflict)
    if choice == THEIRS:
        return conflict.theirs
    if choice == BOTH and conflict.field == "body":
        return (conflict.theirs or "") + (conflict.mine or "")
    return conflict.mine


def _sets(name: str, base: list[Any], theirs: list[Any], mine: list[Any]) -> list[Any]:
    key: Callable[[Any], Any] = fold if name == "tags" else int
    former = {key(one) for one in base}
    left = former - {key(one) for one in theirs}
    kept = {key(one): one for one in mine if key(one) not in left}
    for one in theirs:
        if key(one) not in former:
            kept.setdefault(key(one), one)
    return sorted(kept.values())


def _rows(
    key: str, base: list[Content], theirs: list[Content], mine: list[Content]
) -> list[Content]:
    """In my order; without those that they removed, followed by those that they added."""
    former = {row[key] for row in base}
    left = former - {row[key] for row in theirs}
    own = {row[key] for row in mine}
    changed = {row[key]: row for row in theirs if row not in base}
    kept = [
        changed.get(row[key], row) if row in base else row
        for row in mine
        if row[key] not in left
    ]
    kept += [row for row in theirs if row[key] not in former | own]
    return [row | {"position": place} for place, row in enumerate(kept)]


def _paragraphs(
    base: str, theirs: str, mine: str, choices: Mapping[str, str], done: Reconciled
) -> str:
    former = blocks_of(base)
    kept, kept_after = _edits(former, blocks_of(theirs))
    new, new_after = _edits(former, blocks_of(mine))
    found = _inserted(kept_after[-1], new_after[-1])
    for place, block in enumerate(former):
        ours, own = kept[place], new[place]
        if ours == own or own == block:
            chosen = ours
        elif ours == block:
            chosen = own
        else:
            chosen = _chosen(Conflict(f"body:{place}", block, ours, own), choices, done)
        found += [chosen] if chosen else []
        found += _inserted(kept_after[place], new_after[place])
    return "".join(found)


def _edits(
    former: list[str], now: list[str]
) -> tuple[list[str | None], dict[int, list[str]]]:
    """What each paragraph became, None for one that is gone; and those that came after it, -1 for the head."""
    became: list[str | None] = [None] * len(former)
    after: dict[int, list[str]] = defaultdict(list)
    last = -1
    for i, j in pairs(former, now):
        if i is None:
            after[last].append(now[j])
            continue
        last = i
        became[i] = now[j] if j is not None else None
    return became, after


def _inserted(theirs: list[str], mine: list[str]) -> list[str]:
    return [*theirs, *(block for block in mine if block not in theirs)]
