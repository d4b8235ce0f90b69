from django import template
from django.utils.safestring import SafeString

from articles.body import image_ids, render
from articles.models import Article

register = template.Library()


@register.simple_tag
def article_body(article: Article) -> SafeString:
    """Its pictures are asked for only where the text shows some."""
    shown = image_ids(article.body)
    images = {image.pk: image for image in article.pictures.all()} if shown else {}
    return render(article.body, images, article.language)
