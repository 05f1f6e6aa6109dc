# Stands for the API and the jobs.
