package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationRow;
import org.samstod.cases.domain.AllocationValue;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.EqualShare;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.VersionMark;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * What is written in the allocation sheet: variants by acts that the journal knows, cells one by one as they are typed, which the journal
 * does not (nothing of them binds anybody before it becomes a proposal of a case).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AllocationService {

    @Inject
    AllocationDesk sheets;

    /** What a new variant begins with. */
    public enum Start {
        /** Nothing. */
        EMPTY,
        /** Everybody what was asked for. */
        AS_ASKED,
        /** Everybody the same of what is left of the frame. */
        EQUAL
    }

    /**
     * Something typed in a cell.
     *
     * @param text    as typed
     * @param version the version the writer saw, 0 for a cell nobody had written in
     */
    public record SaveCell(String variantId, String caseId, AllocationField field, String text, long version) {
    }

    /**
     * A cell that was saved, and what follows.
     *
     * @param outcome what the row comes to now, or null
     * @param money   the sum it takes
     * @param stale   whether something else in the row is still about an earlier revision
     * @param sums    the sums of the sheet as they are now
     */
    public record SavedCell(AllocationCellView cell, Outcome outcome, Money money, boolean stale, AllocationSums sums) {
    }

    /**
     * Makes a variant.
     *
     * @param ground code of the legal ground of rows that name none, or null
     * @return its id
     * @throws BusinessException {@code case.allocation.name}, {@code case.allocation.name-taken}, {@code case.proposal.legal-ground}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "allocation.create")
    public String create(String matterId, String name, String ground, Start start) {
        Matter matter = sheets.matter(matterId, Permission.CASE_PREPARE);
        Instant now = sheets.desk.clock.now();
        AllocationVariant variant = new AllocationVariant(matter, name, known(ground), null, sheets.desk.hand(), now);
        requireFree(variant, name);
        sheets.allocations.add(variant);
        int written = start == Start.EMPTY ? 0 : begin(matter, variant, start, now);
        sheets.desk.journal.act(variant, payload(variant, "start", start, "cells", written));
        return variant.id();
    }

    private int begin(Matter matter, AllocationVariant variant, Start start, Instant now) {
        List<CaseListRow> rows = sheets.rows(matter).stream().filter(row -> AllocationSheetService.locked(row, JavState.NONE) == null).toList();
        List<Money> asked = rows.stream().map(CaseListRow::asked).toList();
        Money left = sheets.sums(null, sheets.rows(matter), Map.of(), sheets.books(matter)).left();
        if (start == Start.EQUAL && left == null) {
            throw new BusinessException("case.allocation.no-frame").at("start");
        }
        List<Money> shares = start == Start.EQUAL ? EqualShare.of(left, asked) : asked;
        Map<String, Integer> revisions = new LinkedHashMap<>();
        sheets.desk.cases.findAll(rows.stream().map(CaseListRow::caseId).toList())
                .forEach(about -> revisions.put(about.id(), about.revision().ordinal()));
        List<AllocationCell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (shares.get(i).isPositive()) {
                cells.add(new AllocationCell(variant.id(), rows.get(i).caseId(), AllocationField.AMOUNT, shares.get(i).typed(),
                        revisions.get(rows.get(i).caseId()), sheets.desk.hand(), now));
            }
        }
        sheets.allocations.addAll(cells);
        return cells.size();
    }

    /**
     * Makes a copy of a variant under another name, rows that the acting person may not read included.
     *
     * @return the copy's id
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "allocation.copy")
    public String copy(String variantId, String name) {
        AllocationVariant from = sheets.variant(variantId);
        Matter matter = sheets.matter(from.matterId(), Permission.CASE_PREPARE);
        Instant now = sheets.desk.clock.now();
        AllocationVariant copy = new AllocationVariant(matter, name, from.ground().orElse(null), from.id(), sheets.desk.hand(), now);
        requireFree(copy, name);
        sheets.allocations.add(copy);
        List<AllocationCell> cells = sheets.allocations.cells(from.id()).stream().filter(cell -> !cell.text().isEmpty())
                .map(cell -> cell.copyTo(copy.id(), sheets.desk.hand(), now)).toList();
        sheets.allocations.addAll(cells);
        sheets.desk.journal.act(copy, payload(copy, "copiedFrom", from.id(), "cells", cells.size()));
        return copy.id();
    }

    /** Gives a variant another name, or another legal ground for the rows that name none. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "allocation.describe")
    public void describe(String variantId, long seenVersion, String name, String ground) {
        AllocationVariant variant = sheets.variantToChange(variantId, Permission.CASE_PREPARE);
        variant.requireVersion(seenVersion);
        requireFree(variant, name);
        variant.describe(name, known(ground));
        sheets.desk.journal.act(variant, payload(variant));
    }

    /**
     * Saves one cell.
     *
     * @throws AllocationConflict when somebody else wrote in it after the version the writer saw; nothing is changed
     * @throws BusinessException  what {@link AllocationValue#tidy} refuses, {@code case.not-allowed.decided}, {@code .withdrawn} and
     *                            {@code .jav} when nothing may be written about the case
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public SavedCell save(SaveCell command) {
        AllocationVariant variant = sheets.variant(command.variantId());
        Case about = sheets.caseOf(variant, command.caseId());
        requireOpen(about);
        String text = AllocationValue.tidy(command.field(), command.text(), about.asked(), sheets.grounds().keySet());
        AllocationCell cell = sheets.allocations.cell(variant.id(), about.id(), command.field()).orElse(null);
        write(variant, about, command, text, cell);
        Map<String, Map<AllocationField, AllocationCell>> cells = sheets.cells(variant);
        Map<AllocationField, AllocationCell> row = cells.getOrDefault(about.id(), Map.of());
        Matter matter = sheets.desk.matters.get(variant.matterId());
        AllocationRow comes = AllocationDesk.row(variant, row, about.asked());
        AllocationCellView saved = Optional.ofNullable(row.get(command.field())).map(AllocationDesk::view)
                .orElse(AllocationCellView.none(command.field()));
        return new SavedCell(saved, comes.outcome(), comes.money(), row.values().stream()
                .anyMatch(one -> one.isStale(about.revision().ordinal())),
                sheets.sums(variant, sheets.rows(matter), cells, sheets.books(matter)));
    }

    private void write(AllocationVariant variant, Case about, SaveCell command, String text, AllocationCell cell) {
        int revision = about.revision().ordinal();
        long version = cell == null ? 0 : cell.version();
        if (cell == null ? text.isEmpty() : cell.text().equals(text) && (command.version() != version || !cell.isStale(revision))) {
            return;
        }
        if (version != command.version()) {
            throw new AllocationConflict(cell == null ? AllocationCellView.none(command.field()) : AllocationDesk.view(cell));
        }
        Instant now = sheets.desk.clock.now();
        if (cell == null) {
            sheets.allocations.add(new AllocationCell(variant.id(), about.id(), command.field(), text, revision, sheets.desk.hand(), now));
        } else {
            cell.write(text, revision, sheets.desk.hand(), now);
        }
        sheets.allocations.flush();
    }

    /**
     * What is written about a case holds for its newest revision too.
     *
     * @param mark the versions the page showed
     * @throws BusinessException {@code case.allocation.row-changed} when something in the row is not as it was
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public void confirm(String variantId, String caseId, String mark) {
        AllocationVariant variant = sheets.variant(variantId);
        Case about = sheets.caseOf(variant, caseId);
        requireOpen(about);
        List<AllocationCell> cells = sheets.allocations.cells(variant.id(), about.id());
        if (!mark(variant, cells).text().equals(mark)) {
            throw new BusinessException("case.allocation.row-changed");
        }
        Instant now = sheets.desk.clock.now();
        cells.stream().filter(cell -> cell.isStale(about.revision().ordinal()))
                .forEach(cell -> cell.write(cell.text(), about.revision().ordinal(), sheets.desk.hand(), now));
        sheets.allocations.flush();
    }

    static VersionMark mark(AllocationVariant variant, List<AllocationCell> cells) {
        Map<AllocationField, Long> versions = new LinkedHashMap<>();
        cells.forEach(cell -> versions.put(cell.field(), cell.version()));
        return new VersionMark(variant.id(), versions);
    }

    private void requireOpen(Case about) {
        if (!about.state().isOpen()) {
            throw new BusinessException("case.not-allowed.decided");
        }
        if (about.isWithdrawn()) {
            throw new BusinessException("case.not-allowed.withdrawn");
        }
        if (sheets.desk.jav(about).isPresent()) {
            throw new BusinessException("case.not-allowed.jav");
        }
    }

    private String known(String ground) {
        if (ground != null && !ground.isBlank() && !sheets.grounds().containsKey(ground)) {
            throw new BusinessException("case.proposal.legal-ground").at("ground");
        }
        return ground;
    }

    private void requireFree(AllocationVariant variant, String name) {
        String key = AllocationVariant.key(name);
        if (sheets.allocations.ofMatter(variant.matterId()).stream().anyMatch(other -> !other.equals(variant) && other.nameKey().equals(key))) {
            throw new BusinessException("case.allocation.name-taken", name.strip()).at("name");
        }
    }

    private static Map<String, Object> payload(AllocationVariant variant, Object... pairs) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("matter", variant.matterId());
        payload.put("name", variant.name());
        payload.put("ground", variant.ground().orElse(null));
        for (int i = 0; i < pairs.length; i += 2) {
            payload.put((String) pairs[i], pairs[i + 1]);
        }
        return payload;
    }
}
