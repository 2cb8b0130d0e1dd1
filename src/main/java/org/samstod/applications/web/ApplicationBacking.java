package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerService;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationFileService;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.PostedAnswers;
import org.samstod.applications.PostedFiles;
import org.samstod.applications.QuestionField;
import org.samstod.applications.TypedAnswers;
import org.samstod.forms.Answers;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** The application: its list of parts, and one part at a time. Saving works with and without script. */
@Named("applicationBacking")
@RequestScoped
public class ApplicationBacking {

    @Inject
    AnswerService answers;

    @Inject
    ApplicationFileService files;

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationFrame frame;

    @Inject
    Fields fields;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private String id;
    private String section;
    private String show;
    private FormSection current;
    private List<QuestionField> questions = List.of();

    @PostConstruct
    void read() {
        id = Params.text("id");
        section = Params.text("section");
        show = Params.text("show");
        load(Map.of(), Map.of(), List.of());
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    private void load(Map<String, String> typed, Map<String, AnswerView> others, List<Violation> refused) {
        ApplicationView view = frame.reload();
        current = section == null || section.isEmpty() ? null : view.form().sections().stream()
                .filter(part -> part.code().equals(section)).findFirst().orElseThrow(() -> new NotFound("section"));
        if (current != null) {
            questions = fields.of(view, current, typed, others, refused, "all".equals(show));
        }
    }

    /** Saves the part and goes on to the next, or to the check page after the last; stays when something must be mended. */
    public void save() throws IOException, ServletException {
        if (stored()) {
            addresses.redirect(next());
        }
    }

    /** Saves the part and stays. */
    public void stay() throws IOException, ServletException {
        if (stored()) {
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
            say(null, FacesMessage.SEVERITY_INFO, Texts.get(addresses.getLocale(), "association.application.stored"));
            addresses.redirect(path("?section=" + section));
        }
    }

    private boolean stored() throws IOException, ServletException {
        PostedAnswers posted = PostedAnswers.save(id, TypedAnswers.of(request, current.questions()), frame.getView()::answer, answers::save);
        if (PostedFiles.in(request)) {
            for (Question question : current.questions()) {
                if (question.kind() == QuestionKind.FILES) {
                    PostedFiles.keep(request, question.code(), posted.refused(), incoming -> files.add(id, question.code(), incoming));
                }
            }
        }
        load(posted.typed(), posted.others(), posted.refused());
        boolean wrong = false;
        for (QuestionField field : questions) {
            for (String error : field.shown() ? field.errors() : List.<String>of()) {
                say(field.id(), FacesMessage.SEVERITY_ERROR, error);
                wrong = true;
            }
        }
        return !wrong;
    }

    /** Takes a file away; the same page then offers to bring it back. */
    public void removeFile() throws IOException, ServletException {
        String file = request.getParameter("part:remove");
        files.remove(id, file);
        addresses.redirect(path("?section=" + section + "&removed=" + file));
    }

    /** Adds a document of the association's vault to a question. */
    public void addFromVault() {
        String[] chosen = String.valueOf(request.getParameter("part:vault")).split(" ", 2);
        files.addFromVault(id, chosen.length == 2 ? chosen[1] : "", chosen[0]);
        addresses.redirect(path("?section=" + section));
    }

    /** Brings a file back. */
    public void restoreFile() {
        files.restore(id, request.getParameter("removed"));
        addresses.redirect(path("?section=" + section));
    }

    /** Goes over to the newer version of the form that the page offered. */
    public void takeForm() {
        applications.takeForm(id, String.valueOf(request.getParameter("offer")));
        done.at(path(""), "association.application.offer.done");
    }

    /** Shows less of what was submitted, from now on. */
    public void lower() {
        String level = request.getParameter("level");
        if (level == null || !level.matches("[0-3]")) {
            throw new BusinessException("application.level.not-lower");
        }
        applications.lowerLevel(id, PublicationLevel.of(Integer.parseInt(level)));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say(null, FacesMessage.SEVERITY_INFO, Texts.get(addresses.getLocale(), "association.application.lower.done"));
        addresses.redirect(path(""));
    }

    /** Whether less can be shown of what was submitted. */
    public boolean isLowerable() {
        ApplicationView view = frame.getView();
        return !isOpen() && !view.withdrawn() && view.level() != null && view.level() != PublicationLevel.PROTECTED;
    }

    /** The levels below the one that holds, highest first, as numbers. */
    public List<Integer> getLowerLevels() {
        List<Integer> lower = new ArrayList<>();
        for (int level = isLowerable() ? frame.getView().level().number() - 1 : -1; level >= 0; level--) {
            lower.add(level);
        }
        return lower;
    }

    private String next() {
        List<FormSection> shown = frame.getView().sections();
        for (int i = 0; i < shown.size() - 1; i++) {
            if (shown.get(i).code().equals(section)) {
                return path("?section=" + shown.get(i + 1).code());
            }
        }
        return path("/check");
    }

    private String path(String rest) {
        return "/association/applications/" + id + rest;
    }

    private static void say(String target, FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(target, new FacesMessage(severity, sentence, sentence));
    }

    /** Whether the open part holds the public title, so that the card is shown beside it. */
    public boolean isCard() {
        return current != null && current.questions().stream().anyMatch(question -> question.code().equals(Reserved.PUBLIC_TITLE));
    }

    /**
     * Whether the money adds up.
     *
     * @param left costs less other funding and the sum asked for; below zero when more is asked for than is needed
     */
    public record Sums(Money costs, Money others, Money asked, Money left) {
    }

    /** The sums of the open part, when it holds the costs; else null. */
    public Sums getSums() {
        if (current == null || current.questions().stream().noneMatch(question -> question.kind() == QuestionKind.BUDGET)) {
            return null;
        }
        ApplicationView view = frame.getView();
        Money costs = current.questions().stream().filter(question -> question.kind() == QuestionKind.BUDGET)
                .map(question -> Answers.costs(view.answer(question.code()).text())).reduce(Money.ZERO, Money::plus);
        Money others = Answers.otherMoney(view.answer(Reserved.FINANCING).text());
        Money asked = Answers.amount(view.answer(Reserved.AMOUNT).text()).orElse(Money.ZERO);
        return new Sums(costs, others, asked, costs.minus(others).minus(asked));
    }

    /** Whether the open part asks for files. */
    public boolean isUpload() {
        return current != null && current.questions().stream().anyMatch(question -> question.kind() == QuestionKind.FILES);
    }

    /** Whether the open part is the last one. */
    public boolean isLast() {
        List<FormSection> shown = frame.getView().sections();
        return !shown.isEmpty() && shown.get(shown.size() - 1).code().equals(section);
    }

    /** The first part that is not done, where writing goes on; the first of all when every one is. */
    public String getContinueUrl() {
        return frame.getParts().stream().filter(part -> !"good".equals(part.state()) && !"optional".equals(part.state())).findFirst()
                .map(ApplicationFrame.PartLine::url).orElse(frame.address("/check"));
    }

    /** The heading of the open part. */
    public String getSectionTitle() {
        return current == null ? "" : current.title().in(addresses.getLocale());
    }

    /** The language of the heading. */
    public String getSectionLanguage() {
        return current == null ? "" : current.title().languageIn(addresses.getLocale());
    }

    /** A sentence under the heading, possibly empty. */
    public String getIntro() {
        return current == null ? "" : current.intro().in(addresses.getLocale());
    }

    /** The language of the sentence. */
    public String getIntroLanguage() {
        return current == null ? "" : current.intro().languageIn(addresses.getLocale());
    }

    public List<QuestionField> getQuestions() {
        return questions;
    }

    /** Whether a part is open, rather than the list of parts. */
    public boolean isOpen() {
        return current != null;
    }

    /** The file that was just taken away, or null. */
    public String getRemoved() {
        return request.getParameter("removed");
    }
}
