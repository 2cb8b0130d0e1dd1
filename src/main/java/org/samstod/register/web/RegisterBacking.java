package org.samstod.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryLine;
import org.samstod.register.RegisterFilter;
import org.samstod.register.RegisterPage;
import org.samstod.register.RegisterService;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Addresses;

/** The board's register by date. What is looked for stands in the address; a word that cannot be read restricts nothing. */
@Named
@RequestScoped
public class RegisterBacking {

    private static final int SIZE = 25;
    private static final int LONGEST = 60;

    @Inject
    RegisterService register;

    @Inject
    Addresses addresses;

    private RegisterPage found = RegisterPage.EMPTY;
    private String from;
    private String to;
    private String kind;
    private String direction;
    private String number;
    private int page = 1;

    /** View action. */
    public void load() {
        found = register.list(new RegisterFilter(day(from), day(to), one(EntryKind.values(), kind), one(Direction.values(), direction),
                number == null ? null : number.substring(0, Math.min(LONGEST, number.length()))), PageRequest.ofPage(page, SIZE));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    /** The address of this list, ending so that a page number can be put last. */
    public String getBase() {
        StringBuilder base = new StringBuilder(addresses.url("/office/register")).append('?');
        add(base, "from", from);
        add(base, "to", to);
        add(base, "kind", kind);
        add(base, "direction", direction);
        add(base, "number", number);
        return base.append("page=").toString();
    }

    private static void add(StringBuilder base, String name, String value) {
        Optional.ofNullable(value).filter(given -> !given.isBlank())
                .ifPresent(given -> base.append(name).append('=').append(URLEncoder.encode(given, StandardCharsets.UTF_8)).append('&'));
    }

    public List<EntryLine> getLines() {
        return found.page().rows();
    }

    public long getTotal() {
        return found.page().total();
    }

    public int getPages() {
        return (int) ((found.page().total() + SIZE - 1) / SIZE);
    }

    /** Whether a protected entry matches that the reader may only be told of. */
    public boolean isProtectedMatch() {
        return found.protectedMatch();
    }

    public EntryKind[] getKinds() {
        return EntryKind.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
