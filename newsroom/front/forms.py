"""What an editor types about a slot, and the hour of a launch, on the clock of Algiers."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Image

HOURS = ["%H:%M", "%H:%M:%S", "%H h %M", "%Hh%M", "%H h", "%Hh", "%H"]
FIRST_YEAR = 2000
# What Django's calendar and clock stand on.
MOMENTS = forms.Media(js=["admin/js/core.js"])


class Moment(forms.SplitDateTimeField):
    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(widget=AdminSplitDateTime, input_time_formats=HOURS, **options)

    def clean(self, value: Any) -> datetime | None:
        moment = super().clean(value)
        if moment and moment.year < FIRST_YEAR:
            raise forms.ValidationError(_("Choose a date of this century."))
        return moment


class PinForm(forms.Form):
    """An hour alone: the next time that it strikes."""

    until = forms.TimeField(label=_("until"), input_formats=HOURS, required=False)

    def clean_until(self) -> datetime | None:
        hour: time | None = self.cleaned_data["until"]
        return hour and _next(hour)


def _next(hour: time) -> datetime:
    now = timezone.localtime()
    day: date = now.date()
    if timezone.make_aware(datetime.combine(day, hour)) <= now:
        day += timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, hour))


class PickForm(forms.Form):
    headline = forms.CharField(
        label=_("Headline on the front"),
        max_length=200,
        required=False,
        help_text=_("Empty: the story’s own. The story itself is not touched."),
    )
    enters_at = Moment(
        label=_("Enters at"),
        help_text=_("Until then, the slot fills by itself."),
    )
    leaves_at = Moment(
        label=_("Leaves at"),
        help_text=_("From then on, the slot fills by itself."),
    )
    image = forms.ModelChoiceField(
        label=_("Picture on the front"),
        queryset=Image.objects.all(),
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A browser that cuts what is pasted loses words in silence: the form says what is too long.
        self.fields["headline"].widget.attrs.pop("maxlength", None)

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        enters, leaves = cleaned.get("enters_at"), cleaned.get("leaves_at")
        if enters and leaves and leaves <= enters:
            self.add_error("leaves_at", _("It leaves before it enters."))
        return cleaned


class LaunchForm(forms.Form):
    """Carries what was on the screen: nobody replaces a front that she has not seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    known = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    at = Moment(
        label=_("At a set hour"),
        help_text=_("Empty: at once. The front then changes by itself at that second."),
    )


class MomentsForm(forms.Form):
    a = Moment(label=_("The front of"), required=True)
    b = Moment(label=_("Compared with that of"))

    def clean(self) -> dict[str, Any]:
        """Memory has no tomorrow."""
        cleaned = super().clean()
        for name in ("a", "b"):
            moment = cleaned.get(name)
            if moment and moment > timezone.now() + timedelta(minutes=1):
                self.add_error(name, _("This minute is still to come."))
        return cleaned
