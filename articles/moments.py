"""Hours as an editor says them: near days by their name, always on the clock of Algiers."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.dates import french_date, french_day, french_time

HOUR = 60
DAY = 24 * HOUR


def said(moment: datetime) -> str:
    """“aujourd’hui à 14 h 41”, “demain à 6 h 30”, “20 août 2026 à 14 h 05”."""
    return _("%(day)s at %(hour)s") % {
        "day": day(moment),
        "hour": french_time(moment),
    }


def saved(moment: datetime) -> str:
    """The hour alone says that it was today: “à 14 h 41”, “hier à 21 h 10”."""
    if timezone.localtime(moment).date() == timezone.localdate():
        return _("at %(hour)s") % {"hour": french_time(moment)}
    return said(moment)


def day(moment: datetime) -> str:
    days = (timezone.localtime(moment).date() - timezone.localdate()).days
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return near.get(days) or french_date(moment)


def expected(moment: datetime) -> str:
    """“Demain à 6 h 30, heure d’Alger. Dans 15 h 49 min.” static/js/admin/hours.js says the same while it is typed."""
    words = {"day": _named(moment), "hour": french_time(moment)}
    said_hour = capfirst(_("%(day)s at %(hour)s, Algiers time.") % words)
    gap = moment - timezone.now()
    if gap <= timedelta(0):
        return f"{said_hour} {_('This hour has passed.')}"
    return f"{said_hour} {_('In %(gap)s.') % {'gap': _to_come(gap)}}"


def _named(moment: datetime) -> str:
    """Beyond tomorrow, the day of the week too: it is by that one that a wrong date is seen."""
    days = (timezone.localtime(moment).date() - timezone.localdate()).days
    return day(moment) if -1 <= days <= 1 else french_day(moment)


def _to_come(gap: timedelta) -> str:
    minutes = int(gap.total_seconds() // 60)
    if HOUR <= minutes < DAY:
        return _("%(hours)d h %(minutes)02d min") % {
            "hours": minutes // HOUR,
            "minutes": minutes % HOUR,
        }
    return lasted(gap)


def lasted(gap: timedelta) -> str:
    """“48 min”, “2 h 10”, “3 jours”."""
    minutes = max(0, int(gap.total_seconds() // 60))
    if minutes < HOUR:
        return _("%(minutes)d min") % {"minutes": minutes}
    if minutes < DAY:
        return _("%(hours)d h %(minutes)02d") % {
            "hours": minutes // HOUR,
            "minutes": minutes % HOUR,
        }
    days = minutes // DAY
    return _("1 day") if days == 1 else _("%(days)d days") % {"days": days}
