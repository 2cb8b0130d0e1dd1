package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;

/** What a publication at each level may carry. */
class LevelsTest {

    @ParameterizedTest
    @CsvSource({"0, under-10000", "999999, under-10000", "1000000, 10000-49999", "4999999, 10000-49999", "5000000, 50000-99999",
            "9999999, 50000-99999", "10000000, from-100000", "22500000, from-100000"})
    void amount_bands_meet_at_whole_limits_and_count_the_ore(long ore, String band) {
        assertEquals(band, AmountBand.of(ore).code());
    }

    @Test
    void negative_sum_has_no_band() {
        assertThrows(IllegalArgumentException.class, () -> AmountBand.of(-1));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-04-01", "2026-03-31, 2026-04-01", "2026-04-01, 2026-07-01", "2026-09-30, 2026-10-01", "2026-12-31, 2027-01-01"})
    void batch_is_added_on_the_first_day_after_the_quarter(LocalDate published, LocalDate batch) {
        assertEquals(batch, Quarter.of(published).batchDay());
        assertEquals(batch, new LimitedGrant("relatives", "10-49", published).batchDay());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"relatives, children-youth, children, 12, RELATIVES", "aftermath, safety, youth, 19, INDIVIDUALS",
            "promotive, sport, children, 12, CHILDREN_YOUTH", "promotive, sport, everyone, 25, CHILDREN_YOUTH", "promotive, sport, everyone, 26, ADULTS",
            "promotive, sport, 'children,youth', -, CHILDREN_YOUTH", "promotive, sport, 'children,adults', -, ADULTS",
            "preventive, children-youth, -, -, CHILDREN_YOUTH", "preventive, older-people, older-people, -, ADULTS", "-, -, relatives, -, RELATIVES",
            "-, -, -, -, ADULTS"})
    void general_title_comes_from_codes_only(String perspective, String theme, String target, Integer ageTo, GeneralTitle title) {
        assertEquals(title, GeneralTitle.of(perspective, theme, target, ageTo));
    }

    @Test
    void limited_grant_has_no_room_for_anything_but_title_band_and_batch() {
        Set<String> fields = Arrays.stream(LimitedGrant.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers())).map(Field::getName).filter(name -> !name.startsWith("_persistence")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of("amountBand", "batchDay", "generalTitle")), fields);
    }

    @Test
    void published_case_only_falls() {
        PublishedCase one = publishedCase("a", "alvsjo", PublicationLevel.LIMITED, 10_000_00, 2026);
        assertThrows(IllegalArgumentException.class, () -> one.lowerTo(PublicationLevel.OPEN));
        assertThrows(IllegalArgumentException.class, () -> one.lowerTo(PublicationLevel.LIMITED));
        one.lowerTo(PublicationLevel.PROTECTED);
        assertEquals(PublicationLevel.PROTECTED, one.level());
    }

    @Test
    void notice_copies_rows_of_open_cases_only() {
        PublishedNotice notice = new PublishedNotice("n", "b", "Älvsjö stadsdelsnämnd", "Protokoll 3", LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 24), "Älvsjö stadsdelsförvaltning");
        notice.addRow("open", "a", "ÄLV 2026/1", PublicationLevel.OPEN);
        notice.addRow("limited", "b", "ÄLV 2026/2", PublicationLevel.LIMITED);
        notice.addRow("statistics", "c", "ÄLV 2026/3", PublicationLevel.STATISTICS);
        notice.addRow("protected", "d", "ÄLV 2026/4", PublicationLevel.PROTECTED);
        notice.addRow("unnumbered", "e", null, PublicationLevel.OPEN);
        assertEquals(List.of("ÄLV 2026/1"), notice.rows().stream().map(PublishedNotice.Row::registerNumber).toList());
        assertTrue(notice.removeRowsOfCase("open"));
        assertFalse(notice.removeRowsOfAssociation("a"));
        assertTrue(notice.rows().isEmpty());
    }

    @Test
    void notice_is_up_from_its_posting_through_its_last_day() {
        PublishedNotice notice = new PublishedNotice("n", "b", "B", "M", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 23),
                LocalDate.of(2026, 3, 24), "K");
        assertFalse(notice.isUpOn(LocalDate.of(2026, 3, 1)));
        assertTrue(notice.isUpOn(LocalDate.of(2026, 3, 2)));
        assertTrue(notice.isUpOn(LocalDate.of(2026, 3, 24)));
        assertFalse(notice.isUpOn(LocalDate.of(2026, 3, 25)));
        assertThrows(IllegalArgumentException.class, () -> new PublishedNotice("n", "b", "B", "M", LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 22), "K"));
    }

    @Test
    void yearly_row_needs_five_recipients_in_two_districts() {
        List<PublishedCase> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(publishedCase("association" + i, i < 2 ? "alvsjo" : "farsta", PublicationLevel.STATISTICS, 10_000_00, 2026));
        }
        cases.add(publishedCase("association0", "farsta", PublicationLevel.PROTECTED, 10_000_00, 2026));
        assertTrue(YearlyRow.of(2026, cases, Instant.EPOCH).isEmpty(), "four recipients");
        cases.add(publishedCase("association5", "farsta", PublicationLevel.PROTECTED, 50_00, 2026));
        YearlyRow row = YearlyRow.of(2026, cases, Instant.EPOCH).orElseThrow();
        assertEquals(6, row.grantCount());
        assertEquals(50_000_00 + 50_00, row.sumOre());
    }

    @Test
    void yearly_row_leaves_out_open_limited_refused_and_other_years() {
        List<PublishedCase> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(publishedCase("association" + i, i < 2 ? "alvsjo" : "farsta", PublicationLevel.STATISTICS, 10_000_00, 2026));
        }
        cases.add(publishedCase("open", "alvsjo", PublicationLevel.OPEN, 1_00, 2026));
        cases.add(publishedCase("limited", "alvsjo", PublicationLevel.LIMITED, 1_00, 2026));
        cases.add(publishedCase("other", "alvsjo", PublicationLevel.STATISTICS, 1_00, 2025));
        cases.add(new PublishedCase("refused", "refused", "alvsjo", PublicationLevel.STATISTICS, "refused", 0, 2026, GeneralTitle.ADULTS));
        YearlyRow row = YearlyRow.of(2026, cases, Instant.EPOCH).orElseThrow();
        assertEquals(5, row.grantCount());
        assertEquals(50_000_00, row.sumOre());
    }

    @Test
    void yearly_row_in_one_district_is_not_published() {
        List<PublishedCase> cases = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            cases.add(publishedCase("association" + i, "alvsjo", PublicationLevel.STATISTICS, 10_000_00, 2026));
        }
        assertTrue(YearlyRow.of(2026, cases, Instant.EPOCH).isEmpty());
    }

    @Test
    void codes_take_enum_names_and_refuse_what_no_page_has_a_word_for() {
        assertEquals("children-youth", Codes.known("CHILDREN_YOUTH", Codes.THEMES));
        assertEquals(null, Codes.known(" ", Codes.THEMES));
        assertThrows(BusinessException.class, () -> Codes.known("fishing", Codes.THEMES));
        assertEquals("children,youth", Codes.several("YOUTH, children;youth", Codes.TARGETS));
        assertEquals(null, Codes.several("", Codes.TARGETS));
        assertThrows(BusinessException.class, () -> Codes.several("children,fish", Codes.TARGETS));
        assertThrows(BusinessException.class, () -> Codes.required(null, Codes.OUTCOMES));
    }

    private static PublishedCase publishedCase(String association, String district, PublicationLevel level, long ore, int year) {
        return new PublishedCase("case-" + association + district, association, district, level, "granted", ore, year, GeneralTitle.ADULTS);
    }
}
