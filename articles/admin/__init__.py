from articles.admin import article, author, image, journal, taxonomy

__all__ = ["article", "author", "image", "journal", "taxonomy"]
