from articles.models.article import Article, ArticleQuerySet
from articles.models.author import Author, AuthorAlias, Byline
from articles.models.correction import Correction
from articles.models.following import FollowedCategory, SavedFilter
from articles.models.image import Image
from articles.models.journal import JournalEntry
from articles.models.listing import ListEntry, ListMonth
from articles.models.revision import Revision
from articles.models.taxonomy import Category, CategoryAlias, Tag, TagAlias
from articles.models.versioned import StaleArticle

__all__ = [
    "Article",
    "ArticleQuerySet",
    "Author",
    "AuthorAlias",
    "Byline",
    "Category",
    "CategoryAlias",
    "Correction",
    "FollowedCategory",
    "Image",
    "JournalEntry",
    "ListEntry",
    "ListMonth",
    "Revision",
    "SavedFilter",
    "StaleArticle",
    "Tag",
    "TagAlias",
]
