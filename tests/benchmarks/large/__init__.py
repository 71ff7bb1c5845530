"""A site of any size with the same surroundings for each page, made in bulk: what editors leave in the database
in years, in three minutes.
"""
