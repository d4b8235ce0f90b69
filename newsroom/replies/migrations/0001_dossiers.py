import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("articles", "0013_journal_guard"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reply", "Right of reply"),
                            ("rectification", "Rectification"),
                        ],
                        default="reply",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "requester",
                    models.CharField(max_length=160, verbose_name="requester"),
                ),
                (
                    "quality",
                    models.CharField(
                        help_text="The person named, a lawyer, a representative, an administration…",
                        max_length=160,
                        verbose_name="in the quality of",
                    ),
                ),
                (
                    "address",
                    models.TextField(
                        help_text="Where the answer goes: post or e-mail. Never printed.",
                        validators=[django.core.validators.MaxLengthValidator(400)],
                        verbose_name="address",
                    ),
                ),
                (
                    "passages",
                    models.TextField(
                        help_text="Word for word, as the letter quotes them.",
                        validators=[django.core.validators.MaxLengthValidator(20000)],
                        verbose_name="passages contested",
                    ),
                ),
                (
                    "demand",
                    models.TextField(
                        blank=True,
                        help_text="The reply that is to be printed, as it came.",
                        validators=[django.core.validators.MaxLengthValidator(20000)],
                        verbose_name="text received",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "due_on",
                    models.DateField(
                        blank=True,
                        help_text="Counted from the day it was received, unless you choose another.",
                        verbose_name="to be answered by",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("waiting", "To be decided"),
                            ("accepted", "Accepted"),
                            ("refused", "Refused"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="decision",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        help_text="Compulsory for a refusal: the requester is told of it.",
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="reason",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="decided on"
                    ),
                ),
                (
                    "words_key",
                    models.CharField(default="", editable=False, max_length=400),
                ),
                (
                    "opened_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="opened",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dossiers",
                        to="articles.article",
                        verbose_name="story contested",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opened by",
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        blank=True,
                        help_text="The story that answers. Each links to the other, once readers see both.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="answers",
                        to="articles.article",
                        verbose_name="reply",
                    ),
                ),
            ],
            options={
                "verbose_name": "right of reply",
                "verbose_name_plural": "rights of reply",
                "permissions": [("decide_dossier", "Can decide on a right of reply")],
                "indexes": [
                    models.Index(
                        fields=["decision", "due_on"], name="dossier_most_pressing"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", "refused"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refused_dossier_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision", "waiting"),
                            ("decided_at__isnull", False),
                            _connector="OR",
                        ),
                        name="decided_dossier_has_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reply__isnull", True),
                            ("decision", "accepted"),
                            _connector="OR",
                        ),
                        name="only_an_accepted_dossier_has_a_reply",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reply", models.F("article")), _negated=True
                        ),
                        name="story_does_not_reply_to_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("received_on"))),
                        name="dossier_is_due_after_it_is_received",
                    ),
                ],
            },
        ),
    ]
