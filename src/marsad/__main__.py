"""`python -m marsad`: the command `marsad`, where its folder is on no path."""

from marsad.faces.cli import main

if __name__ == "__main__":
    main()
