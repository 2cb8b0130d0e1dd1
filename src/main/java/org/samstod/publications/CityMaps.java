package org.samstod.publications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictView;
import org.samstod.publications.domain.Figures;
import org.samstod.publications.domain.MapBoundary;
import org.samstod.publications.domain.MapBoundary.BoundaryShape;
import org.samstod.publications.domain.MapSquare;

/** Draws the districts of today. Squares are a fixed size in the frame, so that their names can be read on a phone. */
final class CityMaps {

    private static final int SQUARE = 82;
    private static final int GAP = 3;
    private static final int SHADES = 5;
    private static final int LINE = 14;
    /** Letters of a boundary's map are larger in its larger frame. */
    private static final int LARGE_LINE = 20;

    private CityMaps() {
    }

    static CityMap of(List<DistrictView> districts, List<MapSquare> squares, List<MapBoundary> boundaries, Collection<Figures.Group> groups) {
        Map<String, Figures.Group> figures = groups.stream().filter(one -> one.code() != null).collect(Collectors.toMap(Figures.Group::code, Function.identity()));
        long most = figures.values().stream().mapToLong(Figures.Group::grantedOre).max().orElse(0);
        Map<String, MapBoundary> drawn = boundaries.stream().collect(Collectors.toMap(MapBoundary::districtSlug, Function.identity()));
        boolean all = !districts.isEmpty() && districts.stream().allMatch(one -> drawn.containsKey(one.slug()));
        return all ? bounded(districts, drawn, figures, most) : schematic(districts, squares, figures, most);
    }

    private static CityMap bounded(List<DistrictView> districts, Map<String, MapBoundary> drawn, Map<String, Figures.Group> figures, long most) {
        List<CityMap.Area> areas = districts.stream().map(one -> {
            BoundaryShape shape = drawn.get(one.slug()).shape();
            return area(one, shape.path(), shape.labelX(), shape.labelY(), LARGE_LINE, figures.get(one.slug()), most);
        }).toList();
        MapBoundary first = drawn.get(districts.get(0).slug());
        return new CityMap(first.shape().width(), first.shape().height(), areas, first.source(), first.loadedOn());
    }

    private static CityMap schematic(List<DistrictView> districts, List<MapSquare> squares, Map<String, Figures.Group> figures, long most) {
        Map<String, MapSquare> placed = squares.stream().collect(Collectors.toMap(MapSquare::districtSlug, Function.identity()));
        int columns = 1 + districts.stream().map(one -> placed.get(one.slug())).filter(one -> one != null).mapToInt(MapSquare::column).max().orElse(3);
        int rows = 1 + districts.stream().map(one -> placed.get(one.slug())).filter(one -> one != null).mapToInt(MapSquare::row).max().orElse(-1);
        List<CityMap.Area> areas = new ArrayList<>();
        int without = 0;
        for (DistrictView one : districts) {
            MapSquare square = placed.get(one.slug());
            int column = square == null ? without % columns : square.column();
            int row = square == null ? rows + without / columns : square.row();
            without += square == null ? 1 : 0;
            int x = column * SQUARE;
            int y = row * SQUARE;
            int side = SQUARE - GAP;
            String path = "M" + x + " " + y + "h" + side + "v" + side + "h-" + side + "z";
            areas.add(area(one, path, x + side / 2, y + side / 2, LINE, figures.get(one.slug()), most));
        }
        int last = rows + (without + columns - 1) / columns;
        return new CityMap(columns * SQUARE - GAP, Math.max(1, last) * SQUARE - GAP, areas, null, null);
    }

    private static CityMap.Area area(DistrictView district, String path, int x, int y, int line, Figures.Group figure, long most) {
        List<String> lines = new ArrayList<>(Arrays.asList(district.name().split("(?<=-)| ")));
        lines.add(Long.toString(figure == null ? 0 : figure.initiatives()));
        // The letters stand on their line, a little below its middle.
        int top = y - (lines.size() - 1) * line / 2 + line / 3;
        List<CityMap.Word> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            words.add(new CityMap.Word(lines.get(i), x, top + i * line, i == lines.size() - 1));
        }
        long granted = figure == null ? 0 : figure.grantedOre();
        return new CityMap.Area(district.slug(), district.name(), path, shade(granted, most), words, figure == null ? 0 : figure.initiatives(), granted);
    }

    /** 0 for nothing, then four shades of equal steps up to the largest sum. */
    static int shade(long ore, long most) {
        return ore <= 0 || most <= 0 ? 0 : (int) Math.min(SHADES - 1L, 1 + ore * (SHADES - 1) / (most + 1));
    }
}
