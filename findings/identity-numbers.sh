#!/usr/bin/env bash
# Does a check of an 18-digit citizen's number (公民身份号码, GB 11643) take every resident of an estate?
#
# GB 11643 says: address code of the permanent household registration, birth date, sequence, check digit. The permits of
# residents from Hong Kong, Macao and Taiwan (居住证, issued since September 2018 to people of any age) carry 810000,
# 820000 and 830000 as address code. The numbers here are made up, each with a right check digit.
#
# Guess before it was run: a number with a known address code, a real date and a right check digit is taken by both.
#
# Seen with Python 3.11 and
#   python-stdnum 2.2    wants the code to have been in force in the year of *birth*, by a table of districts, and raises
#                        InvalidComponent otherwise: permits are refused by the holder's age, those of Taiwan always, and
#                        so is whoever is older than the district that numbered them, in Shenzhen everybody born in 1970
#                        (numbers are given out since the 1980s, by where one then lived)
#   id-validator 1.0.20  takes all of them
#
# Output seen:
#   810000 1970 stdnum refused id-validator taken
#   810000 1994 stdnum refused id-validator taken
#   810000 2000 stdnum taken id-validator taken
#   820000 1970 stdnum refused id-validator taken
#   820000 1994 stdnum refused id-validator taken
#   820000 2000 stdnum taken id-validator taken
#   830000 1970 stdnum refused id-validator taken
#   830000 1994 stdnum refused id-validator taken
#   830000 2000 stdnum refused id-validator taken
#   440303 1970 stdnum refused id-validator taken
#   440303 1994 stdnum taken id-validator taken
#   440303 2000 stdnum taken id-validator taken
#   110105 1970 stdnum taken id-validator taken
#   110105 1994 stdnum taken id-validator taken
#   110105 2000 stdnum taken id-validator taken
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-stdnum==2.2 id-validator==1.0.20

cat > "$folder/ask.py" <<'PYTHON'
from id_validator import validator
from stdnum.cn import ric
from stdnum.exceptions import ValidationError

WEIGHTS = [2 ** (17 - place) % 11 for place in range(17)]  # ISO 7064, MOD 11-2


def number(code, year):
    digits = f"{code}{year}0823" + "002"
    return digits + "10X98765432"[sum(int(one) * weight for one, weight in zip(digits, WEIGHTS)) % 11]


def taken(check, *what):
    try:
        return "taken" if check(*what) else "refused"
    except ValidationError:
        return "refused"


for code in ("810000", "820000", "830000", "440303", "110105"):
    for year in (1970, 1994, 2000):
        made = number(code, year)
        print(code, year, "stdnum", taken(ric.validate, made), "id-validator", taken(validator.is_valid, made))
PYTHON
sed -n 's/^#   \([0-9]\{6\} .*\)/\1/p' "$0" > "$folder/seen"
"$folder/venv/bin/python" "$folder/ask.py" | tee "$folder/now"
diff "$folder/seen" "$folder/now"
