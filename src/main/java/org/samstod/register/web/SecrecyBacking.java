package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.districts.LegalGroundView;
import org.samstod.register.EntryHistory;
import org.samstod.register.KeptFile;
import org.samstod.register.MailService;
import org.samstod.register.MailView;
import org.samstod.register.MarkView;
import org.samstod.register.MarkedField;
import org.samstod.register.RegisterService;
import org.samstod.register.SecrecyService;
import org.samstod.register.SetMark;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The secrecy marks of one entry: those that hold, those that were lifted, and the form for a new one. */
@Named("secrecyPage")
@RequestScoped
public class SecrecyBacking {

    private static final String FILE = "FILE:";

    @Inject
    RegisterService register;

    @Inject
    SecrecyService secrecy;

    @Inject
    MailService mails;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private EntryHistory history;
    private List<MarkView> marks = List.of();
    private List<LegalGroundView> grounds = List.of();
    private List<KeptFile> files = List.of();
    private MarkView chosen;

    /** A thing that can be marked. */
    public record Choice(String value, String words) {
    }

    @PostConstruct
    void read() {
        id = Params.text("id");
        if (id == null) {
            throw new NotFound("register entry");
        }
        history = register.history(id);
        marks = secrecy.marks(id);
        grounds = secrecy.grounds();
        files = mails.ofEntry(id).map(MailView::files).orElse(List.of());
        String lift = Params.text("lift");
        if (lift != null) {
            chosen = marks.stream().filter(mark -> mark.id().equals(lift)).findFirst().orElseThrow(() -> new NotFound("secrecy mark"));
        }
    }

    /** Sets a mark. */
    public void set() {
        String what = Optional.ofNullable(form.text("field")).orElse("");
        String file = what.startsWith(FILE) ? what.substring(FILE.length()) : null;
        MarkedField field = file != null ? MarkedField.FILE
                : Arrays.stream(MarkedField.values()).filter(one -> one.name().equals(what)).findFirst().orElse(null);
        secrecy.set(new SetMark(id, field, file, form.text("ground"), form.text("note")));
        done.at("/office/register/" + id + "/secrecy", "office.secrecy.set.done");
    }

    /** Lifts the mark chosen. */
    public void lift() {
        secrecy.lift(chosen.id(), chosen.version(), form.text("liftReason"));
        done.at("/office/register/" + id + "/secrecy", "office.secrecy.lift.done");
    }

    /** What can be marked. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (MarkedField field : List.of(MarkedField.ENTRY, MarkedField.SENDER, MarkedField.MATTER)) {
            choices.add(new Choice(field.name(), Texts.get(addresses.getLocale(), "register.marked." + field)));
        }
        files.forEach(file -> choices.add(new Choice(FILE + file.id(), file.name())));
        return choices;
    }

    /** The names of the files, by id. */
    public Map<String, String> getFileNames() {
        return files.stream().collect(Collectors.toMap(KeptFile::id, KeptFile::name));
    }

    public String getId() {
        return id;
    }

    public Form getForm() {
        return form;
    }

    public EntryHistory getHistory() {
        return history;
    }

    public List<MarkView> getMarks() {
        return marks;
    }

    public List<LegalGroundView> getGrounds() {
        return grounds;
    }

    public MarkView getChosen() {
        return chosen;
    }
}
