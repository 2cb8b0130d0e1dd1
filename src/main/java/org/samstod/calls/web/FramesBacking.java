package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The board's frames of a year, one of them with its booked lines, and changes of it. */
@Named("framesPage")
@RequestScoped
public class FramesBacking {

    @Inject
    FrameService service;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private int year;
    private List<FrameView> frames = List.of();
    private FrameView frame;

    @PostConstruct
    void init() {
        id = Params.text("id");
        Integer asked = Params.number("year");
        year = asked == null || asked < 1999 || asked > 2199 ? clock.today().getYear() : asked;
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the list, or the frame the address names. */
    public void load() {
        if (id == null) {
            frames = service.frames(user.getBoardId(), year);
        } else {
            if (!Ids.isId(id)) {
                throw new NotFound("frame");
            }
            frame = service.frame(id);
        }
        if (!Faces.isPostback()) {
            form.put("decidedOn", clock.today());
            if (frame == null) {
                form.put("year", Integer.toString(year));
            } else {
                form.put("account", frame.accounting().get(0));
                form.put("costCentre", frame.accounting().get(1));
                form.put("activity", frame.accounting().get(2));
                form.put("project", frame.accounting().get(3));
                form.put("counterpart", frame.accounting().get(4));
            }
        }
    }

    /** Sets up a frame. */
    public void create() {
        String created = service.create(new CreateFrame(user.getBoardId(), (int) form.number("year"), form.text("purpose"),
                form.text("nameSv"), form.text("nameEn"), required("amount"), List.of(), form.text("decidedBy"), form.day("decidedOn")));
        done.at("/office/frames/" + created, "office.frame.created");
    }

    /** Adds to the frame, or takes from it. */
    public void change() {
        Money sum = required("amount");
        service.change(id, form.text("sub"), "LESS".equals(form.text("direction")) ? sum.negated() : sum, form.text("decidedBy"),
                form.day("decidedOn"), form.text("note"));
        finish("office.frame.changed");
    }

    /** Adds a part. */
    public void addPart() {
        service.addPart(id, new CreateFrame.Part(form.text("subCode"), form.text("subName"), form.text("subNameEn"), required("partAmount")),
                form.text("partDecidedBy"), form.day("partDecidedOn"));
        finish("office.frame.part-added");
    }

    /** Sets the accounting string. */
    public void bookOn() {
        service.bookOn(id, form.text("account"), form.text("costCentre"), form.text("activity"), form.text("project"),
                form.text("counterpart"));
        finish("office.frame.booked-done");
    }

    private Money required(String field) {
        Money sum = form.amount(field);
        if (sum == null) {
            throw new BusinessException("frame.amount").at(field);
        }
        return sum;
    }

    private void finish(String key) {
        done.at("/office/frames/" + id, key);
    }

    /** The name of a part in the language of the page; empty for the whole frame. */
    public String partName(String code) {
        return frame.parts().stream().filter(part -> part.code().equals(code)).findFirst()
                .map(part -> part.name(addresses.getLanguage())).orElse("");
    }

    public Form getForm() {
        return form;
    }

    public int getYear() {
        return year;
    }

    public List<FrameView> getFrames() {
        return frames;
    }

    public FrameView getFrame() {
        return frame;
    }
}
