package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.districts.domain.Board;
import org.samstod.districts.domain.District;
import org.samstod.districts.domain.DistrictMap;
import org.samstod.districts.domain.Districts;
import org.samstod.districts.domain.Neighbourhood;
import org.samstod.districts.domain.Places;
import org.samstod.districts.domain.RegisterMode;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/**
 * The city's map: which districts and boards exist on a day, who governs a neighbourhood, what somebody means who types a name.
 * Everything but the changes is open to all.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DistrictService {

    @Inject
    Districts districts;

    @Inject
    Journal journal;

    @Inject
    Event<BoardOpened> boardOpened;

    @Inject
    Event<DistrictsChanged> changed;

    /** The districts that exist on a day, by name. */
    @UseCase(permission = Permission.PUBLIC)
    public List<DistrictView> districts(LocalDate day) {
        Map<String, Board> boards = boardsByDistrict();
        return districts.map().validOn(day).stream().map(district -> view(district, boards.get(district.id()))).toList();
    }

    /** The districts of all times, by name. */
    @UseCase(permission = Permission.PUBLIC)
    public List<DistrictView> allDistricts() {
        Map<String, Board> boards = boardsByDistrict();
        return districts.map().all().stream().map(district -> view(district, boards.get(district.id()))).toList();
    }

    /** A district of any time. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<DistrictView> district(String slug) {
        return districts.find(slug).map(this::viewWithBoard);
    }

    /** The district that governs the area of a district on a day: itself or a successor; empty before it existed. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<DistrictView> governing(String slug, LocalDate day) {
        return districts.map().governing(slug, day).map(this::viewWithBoard);
    }

    /** A district's slug and those of all districts whose area it has taken over: what today's totals are made of. */
    @UseCase(permission = Permission.PUBLIC)
    public Set<String> withPredecessors(String slug) {
        return districts.map().withPredecessors(slug);
    }

    /**
     * A board of any time.
     *
     * @throws NotFound when there is none
     */
    @UseCase(permission = Permission.PUBLIC)
    public BoardView board(String boardId) {
        Board board = districts.findBoard(boardId).orElseThrow(() -> new NotFound("board"));
        return view(board, byId(districts.map()).get(board.districtId()));
    }

    /** The boards whose districts exist on a day, by name. */
    @UseCase(permission = Permission.PUBLIC)
    public List<BoardView> boards(LocalDate day) {
        Map<String, District> byId = byId(districts.map());
        return districts.boards().stream().filter(board -> byId.get(board.districtId()).validOn(day))
                .map(board -> view(board, byId.get(board.districtId()))).toList();
    }

    /** The boards of all times, by name. */
    @UseCase(permission = Permission.PUBLIC)
    public List<BoardView> allBoards() {
        Map<String, District> byId = byId(districts.map());
        return districts.boards().stream().map(board -> view(board, byId.get(board.districtId()))).toList();
    }

    /** The neighbourhoods of a day with the district that governs each, by name. */
    @UseCase(permission = Permission.PUBLIC)
    public List<NeighbourhoodView> neighbourhoods(LocalDate day) {
        DistrictMap map = districts.map();
        List<NeighbourhoodView> views = new ArrayList<>();
        for (Neighbourhood neighbourhood : districts.neighbourhoods()) {
            if (neighbourhood.validOn(day)) {
                map.governing(neighbourhood.districtSlug(), day).ifPresent(district -> views.add(view(neighbourhood, district)));
            }
        }
        return views;
    }

    /** The places of a day, to find what somebody may mean: neighbourhoods and districts, old district names included. */
    @UseCase(permission = Permission.PUBLIC)
    public PlaceFinder places(LocalDate day) {
        return new PlaceFinder(new Places(districts.map(), districts.neighbourhoods(), day));
    }

    /**
     * Adds a district with its board and tells {@link BoardOpened}.
     *
     * @return the board's id
     * @throws BusinessException {@code slug.taken}, {@code slug.format}, {@code name.missing}, {@code board.register-pattern}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.add")
    public String addDistrict(AddDistrict command) {
        if (districts.find(command.slug()).isPresent()) {
            throw new BusinessException("slug.taken").at("slug");
        }
        District district = new District(command.slug(), command.name(), command.cityCode(), command.validFrom());
        Board board = new Board(district, command.boardCode(), command.boardName(), command.boardNameEn(), command.administrationName(),
                mode(command.registerMode()), command.registerPattern());
        if (districts.boards().stream().anyMatch(other -> other.code().equalsIgnoreCase(board.code()))) {
            throw new BusinessException("board.code-taken").at("boardCode");
        }
        districts.add(district);
        districts.add(board);
        boardOpened.fire(new BoardOpened(board.id()));
        changed.fire(new DistrictsChanged());
        journal.act(district, command, Journal.SETUP);
        return board.id();
    }

    /** Corrects the names of a district and its board and how its register numbers look. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.change")
    public void changeDistrict(String slug, long version, String name, String boardName, String boardNameEn, String administrationName,
                               String registerMode, String registerPattern) {
        District district = require(slug);
        district.requireVersion(version);
        Board board = districts.findBoardOf(district.id()).orElseThrow(() -> new NotFound("board"));
        district.rename(name);
        board.rename(boardName, boardNameEn, administrationName);
        board.numberBy(mode(registerMode), registerPattern);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("slug", slug);
        payload.put("name", name);
        payload.put("boardName", boardName);
        payload.put("boardNameEn", boardNameEn);
        payload.put("administration", administrationName);
        payload.put("registerMode", registerMode);
        payload.put("registerPattern", registerPattern);
        changed.fire(new DistrictsChanged());
        journal.act(district, payload, Journal.SETUP);
    }

    /**
     * A district ends after a day; its area goes to a successor. Open cases are not touched; grants keep their board.
     *
     * @throws BusinessException {@code district.ended}, {@code district.successor-self}, {@code district.successor-not-valid}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.end")
    public void endDistrict(String slug, long version, LocalDate lastDay, String successorSlug) {
        District district = require(slug);
        district.requireVersion(version);
        District successor = districts.find(successorSlug).orElseThrow(() -> new BusinessException("district.successor-missing").at("successor"));
        district.endOn(lastDay, successor);
        changed.fire(new DistrictsChanged());
        journal.act(district, Map.of("slug", slug, "lastDay", lastDay, "successor", successorSlug), Journal.SETUP);
    }

    /**
     * Adds a neighbourhood, unverified.
     *
     * @throws BusinessException {@code slug.taken}, {@code slug.format}, {@code name.missing}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "neighbourhood.add")
    public void addNeighbourhood(String slug, String name, String districtSlug, LocalDate validFrom) {
        if (districts.findNeighbourhood(slug).isPresent()) {
            throw new BusinessException("slug.taken").at("slug");
        }
        Neighbourhood neighbourhood = new Neighbourhood(slug, name, require(districtSlug), validFrom);
        districts.add(neighbourhood);
        changed.fire(new DistrictsChanged());
        journal.act(neighbourhood, Map.of("slug", slug, "name", name, "district", districtSlug, "validFrom", validFrom), Journal.SETUP);
    }

    /** The name has been compared with the city's own list. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "neighbourhood.verify")
    public void verifyNeighbourhood(String slug, long version) {
        Neighbourhood neighbourhood = requireNeighbourhood(slug);
        neighbourhood.requireVersion(version);
        neighbourhood.verify();
        journal.act(neighbourhood, Map.of("slug", slug), Journal.SETUP);
    }

    /** Corrects a name. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "neighbourhood.rename")
    public void renameNeighbourhood(String slug, long version, String name) {
        Neighbourhood neighbourhood = requireNeighbourhood(slug);
        neighbourhood.requireVersion(version);
        neighbourhood.rename(name);
        changed.fire(new DistrictsChanged());
        journal.act(neighbourhood, Map.of("slug", slug, "name", name), Journal.SETUP);
    }

    /** The neighbourhood ends after a day. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "neighbourhood.end")
    public void endNeighbourhood(String slug, long version, LocalDate lastDay) {
        Neighbourhood neighbourhood = requireNeighbourhood(slug);
        neighbourhood.requireVersion(version);
        neighbourhood.endOn(lastDay);
        changed.fire(new DistrictsChanged());
        journal.act(neighbourhood, Map.of("slug", slug, "lastDay", lastDay), Journal.SETUP);
    }

    private District require(String slug) {
        return districts.find(slug).orElseThrow(() -> new NotFound("district"));
    }

    private Neighbourhood requireNeighbourhood(String slug) {
        return districts.findNeighbourhood(slug).orElseThrow(() -> new NotFound("neighbourhood"));
    }

    private static RegisterMode mode(String text) {
        try {
            return RegisterMode.valueOf(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BusinessException("board.register-mode").at("registerMode");
        }
    }

    private Map<String, Board> boardsByDistrict() {
        Map<String, Board> map = new HashMap<>();
        districts.boards().forEach(board -> map.put(board.districtId(), board));
        return map;
    }

    private static Map<String, District> byId(DistrictMap map) {
        Map<String, District> byId = new HashMap<>();
        map.all().forEach(district -> byId.put(district.id(), district));
        return byId;
    }

    private DistrictView viewWithBoard(District district) {
        return view(district, districts.findBoardOf(district.id()).orElseThrow(() -> new NotFound("board")));
    }

    private static DistrictView view(District district, Board board) {
        return new DistrictView(district.id(), district.version(), district.slug(), district.name(), district.cityCode(), board.id(),
                board.name(), district.validFrom(), district.validTo(), district.successorSlug());
    }

    private static BoardView view(Board board, District district) {
        return new BoardView(board.id(), board.version(), board.districtId(), district.slug(), board.code(), board.name(), board.nameEn(),
                board.administrationName(), board.registerMode().name(), board.registerPattern(), district.validFrom(), district.validTo());
    }

    private static NeighbourhoodView view(Neighbourhood neighbourhood, District district) {
        return new NeighbourhoodView(neighbourhood.id(), neighbourhood.version(), neighbourhood.slug(), neighbourhood.name(),
                district.slug(), district.name(), neighbourhood.districtSlug(), neighbourhood.validFrom(), neighbourhood.validTo(),
                neighbourhood.verified());
    }
}
