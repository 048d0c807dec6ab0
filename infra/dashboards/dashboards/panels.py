"""What all dashboards are made of: panels over PromQL, rows, and the variables that they ask for."""

from __future__ import annotations

from grafana_foundation_sdk.builders import common, dashboard, prometheus, stat, timeseries
from grafana_foundation_sdk.models.common import (
    BigValueColorMode,
    LegendDisplayMode,
    LegendPlacement,
    TooltipDisplayMode,
    VisibilityMode,
)
from grafana_foundation_sdk.models.dashboard import (
    DashboardCursorSync,
    DataSourceRef,
    Threshold,
    ThresholdsMode,
    VariableRefresh,
    VariableSort,
)

SOURCE = DataSourceRef(type_val="prometheus", uid="${datasource}")
HEIGHT, WHOLE = 8, 24  # of a panel; a dashboard is 24 wide
Query = tuple[str, str]  # PromQL, and the legend of its series


def board(uid: str, title: str, description: str) -> dashboard.Dashboard:
    """An empty dashboard over the last hour, with the data source to choose."""
    return (
        dashboard.Dashboard(f"Manor: {title}")
        .uid(f"manor-{uid}")
        .description(description)
        .tags(["manor"])
        .readonly()
        .time("now-1h", "now")
        .refresh("30s")
        .tooltip(DashboardCursorSync.CROSSHAIR)
        .with_variable(dashboard.DatasourceVariable("datasource").label("Prometheus").type("prometheus"))
    )


def chosen(name: str, label: str, query: str, regex: str = "") -> dashboard.QueryVariable:
    """A variable whose values Prometheus is asked for."""
    return (
        dashboard.QueryVariable(name)
        .label(label)
        .datasource(SOURCE)
        .query(query)
        .regex(regex)
        .refresh(VariableRefresh.ON_TIME_RANGE_CHANGED)
        .sort(VariableSort.ALPHABETICAL_ASC)
    )


def row(title: str) -> dashboard.Row:
    """A heading."""
    return dashboard.Row(title)


def graph(title: str, unit: str, *queries: Query, about: str = "", width: int = 8) -> timeseries.Panel:
    """Lines over time.

    Args:
        title: the panel's.
        unit: Grafana's name of it, such as s, reqps, percentunit.
        queries: PromQL and legend of each.
        about: what one sees, where the title does not say it.
        width: of the dashboard's 24.
    """
    panel = (
        timeseries.Panel()
        .title(title)
        .description(about)
        .datasource(SOURCE)
        .unit(unit)
        .min(0)
        .line_width(1)
        .fill_opacity(8)
        .show_points(VisibilityMode.NEVER)
        .legend(
            common.VizLegendOptions()
            .show_legend(True)
            .display_mode(LegendDisplayMode.LIST)
            .placement(LegendPlacement.BOTTOM)
        )
        .tooltip(common.VizTooltipOptions().mode(TooltipDisplayMode.MULTI))
        .height(HEIGHT)
        .span(width)
    )
    for expression, legend in queries:
        panel = panel.with_target(prometheus.Dataquery().expr(expression).legend_format(legend).range())
    return panel


def figure(title: str, unit: str, expression: str, *, red_from: float | None = None, about: str = "") -> stat.Panel:
    """One number as it is now, red from a limit on."""
    steps = [Threshold(color="green", value=None)]
    if red_from is not None:
        steps.append(Threshold(color="red", value=red_from))
    return (
        stat.Panel()
        .title(title)
        .description(about)
        .datasource(SOURCE)
        .unit(unit)
        .color_mode(BigValueColorMode.VALUE)
        .thresholds(dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps))
        .height(HEIGHT // 2)
        .span(4)
        .with_target(prometheus.Dataquery().expr(expression).legend_format("__auto").instant())
    )


def quantile(share: float, series: str, by: str = "") -> str:
    """PromQL of a quantile of a histogram's series, by labels."""
    grouped = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, sum by ({grouped}) (rate({series}[$__rate_interval])))"
