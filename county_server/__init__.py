"""The county's server: it keeps sealed frames until their recipients fetch them, and can read none of them.

Requests come in through `app` and `routes`, which only pipe bytes; `service` decides what is taken and who gets it, by
the tables of docs/sync.md; `store` keeps it. Of ours it imports `wire` alone: what a record means, it cannot know.
"""
