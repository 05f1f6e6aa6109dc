# Stands for the migrations.
