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
import org.omnifaces.cdi.Param;
import org.samstod.register.Correction;
import org.samstod.register.EntryHistory;
import org.samstod.register.EntryView;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** One entry of the register with its corrections, and the form that corrects the one that holds. */
@Named
@RequestScoped
public class RegisterEntryBacking {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    RegisterService register;

    @Inject
    Addresses addresses;

    @Inject
    @Param
    private String id;

    private EntryHistory history;
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
    }

    /** Writes the correction; the wrong entry stays. */
    public void correct() {
        EntryView holds = history.newest().entry();
        Instant typed = typed();
        boolean sameTime = typed.equals(holds.at().truncatedTo(ChronoUnit.MINUTES));
        boolean sameNumber = number == null || number.isBlank() || number.strip().equals(holds.registerNumber());
        String right = register.correct(seen, new Correction(sameTime ? null : typed, sameNumber ? null : number.strip(), reason));
        String sentence = Texts.get(addresses.getLocale(), "office.register.done");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        addresses.redirect("/office/register/" + right);
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
