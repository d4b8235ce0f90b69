from typing import Any

from django.dispatch import receiver
from django.http import HttpRequest

from articles.content import Content
from articles.models import Article
from articles.signals import content_asked, story_saved
from newsroom.editing import autosave
from newsroom.editing.models import Autosave


@receiver(content_asked)
def typing_taken_up(
    request: HttpRequest, article: Article, **kwargs: Any
) -> Content | None:
    """`?reprendre=12`: her own typing of that story, and nobody else's."""
    number = request.GET.get("reprendre", "")
    if not number.isdecimal() or len(number) > 18:
        return None
    rows = Autosave.objects.of(article, request.user)
    row = rows.select_related("article").filter(pk=int(number)).first()
    return autosave.taken_up(request, row) if row else None


@receiver(story_saved)
def typing_is_saved(request: HttpRequest, article: Article, **kwargs: Any) -> None:
    autosave.forget(
        article,
        request.user,
        tab=request.POST.get("_tab", "")[:36],
        number=request.POST.get("_recovered", ""),
    )
