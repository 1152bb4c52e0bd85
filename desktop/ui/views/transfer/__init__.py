"""Flytta över ärendet: a case that goes to another municipality, from both sides."""
