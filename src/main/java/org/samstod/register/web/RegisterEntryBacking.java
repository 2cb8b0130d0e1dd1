package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.samstod.register.Correction;
import org.samstod.register.Direction;
import org.samstod.register.EntryHistory;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryView;
import org.samstod.register.KeptFile;
import org.samstod.register.MailService;
import org.samstod.register.MailView;
import org.samstod.register.MarkView;
import org.samstod.register.RegisterService;
import org.samstod.register.SecrecyService;
import org.samstod.register.SenderKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Form;

/** One entry of the register with its corrections, and the form that corrects the one that holds. */
@Named
@RequestScoped
public class RegisterEntryBacking {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    RegisterService register;

    @Inject
    MailService mails;

    @Inject
    SecrecyService secrecy;

    @Inject
    Addresses addresses;

    @Inject
    @Param
    private String id;

    private final Form form = new Form();
    private EntryHistory history;
    private MailView mail;
    private List<MarkView> marks = List.of();
    private String seen;
    private LocalDate day;
    private String time;
    private String number;
    private String reason;

    /** Reads the entry once; the form starts from what holds. */
    @PostConstruct
    void load() {
        history = register.history(id == null ? "" : id);
        EntryView holds = history.newest().entry();
        seen = holds.id();
        day = Clock.dayOf(holds.at());
        time = TIME.format(holds.at().atZone(Clock.ZONE));
        number = holds.registerNumber();
        mail = mails.ofEntry(id).orElse(null);
        marks = secrecy.marks(id);
        if (!Faces.isPostback()) {
            form.put("kind", holds.documentKind() == EntryKind.CORRECTION ? null : holds.documentKind().name());
            form.put("direction", holds.direction().name());
            form.put("senderKind", holds.counterpartKind() == null ? null : holds.counterpartKind().name());
            form.put("senderName", holds.counterpart());
            form.put("matter", holds.matter());
        }
    }

    /** Writes the correction; the wrong entry stays. */
    public void correct() {
        EntryView holds = history.newest().entry();
        Instant typed = typed();
        boolean sameTime = typed.equals(holds.at().truncatedTo(ChronoUnit.MINUTES));
        boolean sameNumber = number == null || number.isBlank() || number.strip().equals(holds.registerNumber());
        EntryKind kind = changed(EntryKind.values(), "kind", holds.documentKind());
        Direction direction = changed(Direction.values(), "direction", holds.direction());
        SenderKind senderKind = changed(SenderKind.values(), "senderKind", holds.counterpartKind());
        String right = register.correct(seen, new Correction(sameTime ? null : typed, sameNumber ? null : number.strip(), reason, kind, direction,
                senderKind, changed("senderName", holds.counterpart()), changed("matter", holds.matter()), form.text("caseNumber")));
        String sentence = Texts.get(addresses.getLocale(), "office.register.done");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        addresses.redirect("/office/register/" + right);
    }

    /** What was chosen, or null where that is what holds. */
    private <E extends Enum<E>> E changed(E[] values, String field, E holds) {
        String chosen = form.text(field);
        return Arrays.stream(values).filter(value -> value.name().equals(chosen) && value != holds).findFirst().orElse(null);
    }

    private String changed(String field, String holds) {
        String typed = form.text(field);
        return typed == null || typed.equals(holds) ? null : typed;
    }

    private Instant typed() {
        if (day == null) {
            throw new BusinessException("date.missing").at("day");
        }
        try {
            return LocalDateTime.of(day, LocalTime.parse(time == null ? "" : time.strip(), TIME)).atZone(Clock.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new BusinessException("register.time").at("time");
        }
    }

    public EntryHistory getHistory() {
        return history;
    }

    /** What was typed, but time, number and reason. */
    public Form getForm() {
        return form;
    }

    /** The mail behind the entry, or null. */
    public MailView getMail() {
        return mail;
    }

    /** The marks that hold. */
    public List<MarkView> getMarks() {
        return marks.stream().filter(MarkView::holds).toList();
    }

    /** The names of the mail's files, by id. */
    public Map<String, String> getFileNames() {
        return mail == null ? Map.of() : mail.files().stream().collect(Collectors.toMap(KeptFile::id, KeptFile::name));
    }

    /** Kinds of documents; a correction is none. */
    public List<EntryKind> getKinds() {
        return Arrays.stream(EntryKind.values()).filter(kind -> kind != EntryKind.CORRECTION).toList();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public SenderKind[] getSenderKinds() {
        return SenderKind.values();
    }

    public String getId() {
        return id;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
