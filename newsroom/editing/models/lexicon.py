from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from articles.phrases import key_of


class LexiconEntry(models.Model):
    """How the house writes a name, and how it is often written instead."""

    right_form = models.CharField(_("the house writes"), max_length=120)
    wrong_forms = models.TextField(
        _("and not"),
        max_length=2000,
        help_text=_(
            "One form a line. Accents, capitals and apostrophes make no difference."
        ),
    )
    reason = models.CharField(_("why"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("lexicon entry")
        verbose_name_plural = _("lexicon")
        ordering = ["right_form"]

    def __str__(self) -> str:
        return self.right_form

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)
            self.forms.all().delete()
            LexiconForm.objects.bulk_create(
                LexiconForm(entry=self, form=form, key=key)
                for key, form in self.keys().items()
            )

    def keys(self) -> dict[str, str]:
        forms = [" ".join(line.split()) for line in self.wrong_forms.splitlines()]
        return {key_of(form)[:400]: form for form in forms if key_of(form)}


class LexiconForm(models.Model):
    """A wrong form, found by its key: five thousand cost what ten do."""

    entry = models.ForeignKey(LexiconEntry, models.CASCADE, related_name="forms")
    form = models.CharField(max_length=2000)
    key = models.CharField(max_length=400, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "key"], name="one_key_for_a_wrong_form"
            )
        ]

    def __str__(self) -> str:
        return self.form
