#!/usr/bin/env bash
# Is a day of a year a workday in China, where the year's notice (放假安排, with the weekends that are worked) is not out?
#
# Seen with Python 3.11 and
#   chinesecalendar 1.11.0  knows 2004 to 2026 and raises NotImplementedError for any day of 2027
#   holidays 0.109          answers for 2027 to 2100 by computing: 19 days off in 2027, not one worked weekend, no sign
#                           that nobody announced them; its weekend_workdays of 2027 alone lists days of 2001 to 2011
#   workalendar 17.0.0      ends at 2023; it raises CalendarError for a Tuesday of 2026, but answers False for each
#                           Saturday and Sunday, worked ones too, since weekends are looked at first
#   chinese-days 0.0.2      ends at 2026; afterwards weekdays are workdays without a sign, New Year and National Day too
# For 2010 to 2026 chinesecalendar and holidays agree on every day.
#
# Output seen:
#   chinesecalendar 2026-02-14 True, 2027-01-01 NotImplementedError
#   holidays 2026-02-14 True, days off in 2027 19, worked weekends in 2027 0, strangers ['2001', '2005', '2006', '2011']
#   workalendar 2026-02-10 CalendarError, 2026-02-14 False
#   chinese-days 2026-02-14 True, 2027-01-01 True, 2027-10-01 True
#   different days 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    chinesecalendar==1.11.0 holidays==0.109 workalendar==17.0.0 chinese-days==0.0.2

cat > "$folder/ask.py" <<'PYTHON'
import warnings
from datetime import date, timedelta

import chinese_calendar
import chinesedays
import holidays
import workalendar.asia

warnings.simplefilter("ignore")


def asked(question, day):
    try:
        return question(day)
    except Exception as error:
        return type(error).__name__


worked = date(2026, 2, 14)
china = holidays.country_holidays("CN", years=[2026])
later = holidays.country_holidays("CN", years=[2027])
old = workalendar.asia.China()
day, different = date(2010, 1, 1), 0
both = holidays.country_holidays("CN")
while day.year < 2027:
    different += chinese_calendar.is_workday(day) != both.is_working_day(day)
    day += timedelta(days=1)

print(
    f"chinesecalendar {worked} {asked(chinese_calendar.is_workday, worked)},"
    f" 2027-01-01 {asked(chinese_calendar.is_workday, date(2027, 1, 1))}"
)
print(
    f"holidays {worked} {china.is_working_day(worked)}, days off in 2027 {len(later)}, worked weekends in 2027"
    f" {sum(one.year == 2027 for one in later.weekend_workdays)},"
    f" strangers {sorted({str(one.year) for one in later.weekend_workdays})}"
)
print(
    f"workalendar 2026-02-10 {asked(old.is_working_day, date(2026, 2, 10))},"
    f" {worked} {asked(old.is_working_day, worked)}"
)
print(
    f"chinese-days {worked} {chinesedays.is_workday(str(worked))}, 2027-01-01 {chinesedays.is_workday('2027-01-01')},"
    f" 2027-10-01 {chinesedays.is_workday('2027-10-01')}"
)
print(f"different days {different}")
PYTHON

"$folder/venv/bin/python" "$folder/ask.py" | tee "$folder/seen"
diff "$folder/seen" <(sed -n 's/^#   \(.*\)$/\1/p' "$0" | tail -5)
