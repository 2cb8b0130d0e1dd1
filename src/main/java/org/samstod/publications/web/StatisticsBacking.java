package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.samstod.publications.StatisticsPage;
import org.samstod.publications.StatisticsPage.Bar;
import org.samstod.publications.StatisticsQuery;
import org.samstod.publications.StatisticsService;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The statistics: a map, charts, and for each a sentence, its table and a file. */
@Named("statistics")
@RequestScoped
public class StatisticsBacking {

    private static final int COLUMN_STEP = 64;
    private static final int COLUMN_WIDTH = 40;
    private static final int CHART_HEIGHT = 120;

    @Inject
    StatisticsService service;

    @Inject
    PageParts parts;

    @Inject
    Addresses addresses;

    private StatisticsPage page;
    private StatisticsWords words;

    /**
     * One column of the chart of years.
     *
     * @param x left edge
     * @param y upper edge
     */
    public record Column(String year, String sum, int x, int y, int width, int height, int middle) {
    }

    /** Reads it once. */
    public void load() {
        page = service.page(StatisticsQuery.parse(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
        words = new StatisticsWords(addresses.getLocale());
        parts.holdsUntil(page.until());
    }

    public StatisticsPage getPage() {
        return page;
    }

    /** The year chosen, as it is written; empty for all. */
    public String getYear() {
        return page.query().year() == null ? "" : page.query().year().toString();
    }

    public String getFlowFinding() {
        return words.flow(page.total());
    }

    public String getDistrictFinding() {
        return words.most(page.districts(), one -> name("district", one));
    }

    public String getEachFinding() {
        return words.each(page.districts(), one -> name("district", one));
    }

    public String getThemeFinding() {
        return words.most(page.themes(), one -> name("theme", one));
    }

    public String getPerspectiveFinding() {
        return words.most(page.perspectives(), one -> name("perspective", one));
    }

    public String getYearFinding() {
        return words.years(page);
    }

    /** What a group is called: its name, the word of its code, or that it has none. */
    public String name(String list, Bar one) {
        if (one.name() != null) {
            return one.name();
        }
        return one.code() == null ? Texts.get(addresses.getLocale(), "public.statistics.no-code") : parts.word(list, one.code());
    }

    /** The address of the file of a table, with the year chosen. */
    public String file(String table) {
        return StatisticsQuery.PATH + "/" + table + ".csv" + (page.query().year() == null ? "" : "?" + page.query().canonical());
    }

    /** What a screen reader says of a district of the map. */
    public String area(String name, long initiatives, long grantedOre) {
        return Texts.get(addresses.getLocale(), "public.statistics.map.area", name, initiatives, Money.ofOre(grantedOre));
    }

    /** The columns of the chart of years, the earliest to the left. */
    public List<Column> getColumns() {
        List<Column> columns = new ArrayList<>();
        for (Bar one : page.byYear()) {
            int x = columns.size() * COLUMN_STEP + (COLUMN_STEP - COLUMN_WIDTH) / 2;
            int height = (int) Math.max(1, one.width() * CHART_HEIGHT / 100);
            columns.add(new Column(one.code(), Long.toString(Math.round(one.grantedOre() / 100_000.0)), x, CHART_HEIGHT - height + 20, COLUMN_WIDTH, height,
                    x + COLUMN_WIDTH / 2));
        }
        return columns;
    }

    /** The width of that chart. */
    public int getChartWidth() {
        return Math.max(1, page.byYear().size()) * COLUMN_STEP;
    }

    /** The steps from asked to paid, as bars of one length. */
    public List<Step> getSteps() {
        long asked = page.total().askedOre();
        return List.of(step("asked", asked, asked), step("granted", page.total().grantedOre(), asked), step("paid", page.total().paidOre(), asked));
    }

    private static Step step(String code, long ore, long whole) {
        return new Step(code, ore, whole == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * ore / whole)));
    }

    /** A step of the money; {@code width} in hundredths of what was asked. */
    public record Step(String code, long ore, int width) {
    }
}
