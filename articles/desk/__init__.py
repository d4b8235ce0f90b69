"""What waits on the desk, for one person."""

from articles.desk.care import Care, care
from articles.desk.queues import PATIENCE, Queue, late, queues
from articles.desk.week import Day, Week, week_of

__all__ = [
    "PATIENCE",
    "Care",
    "Day",
    "Queue",
    "Week",
    "care",
    "late",
    "queues",
    "week_of",
]
