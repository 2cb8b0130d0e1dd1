package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.samstod.cases.RadarService;
import org.samstod.cases.RadarService.RadarEntry;
import org.samstod.cases.RadarView;
import org.samstod.cases.RadarWord;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/**
 * The radar of a case: what was found, each with its answer. In view scope of Faces, so that what is typed belongs to the applications
 * that were shown, whatever has come since.
 */
@Named("radar")
@ViewScoped
public class RadarBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RadarService service;

    @Inject
    Done done;

    private String id;
    private RadarView view;
    private List<AnswerInput> answers = List.of();

    /** An answer being written. */
    public static class AnswerInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final RadarView.Line line;
        private RadarWord word;
        private String reason;

        AnswerInput(RadarView.Line line) {
            this.line = line;
            if (line.answer() != null && !line.answer().stale()) {
                word = line.answer().word();
                reason = line.answer().reason();
            }
        }

        public RadarView.Line getLine() {
            return line;
        }

        public RadarWord getWord() {
            return word;
        }

        public void setWord(RadarWord word) {
            this.word = word;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.view(id == null ? "" : id);
        answers = view.strongest().stream().map(AnswerInput::new).toList();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    /** Saves what is answered. */
    public void answer() {
        service.answer(id, view.version(), answers.stream().map(one -> new RadarEntry(one.getLine().caseId(), one.getWord(), one.getReason())).toList());
        done.at("/office/cases/" + id + "/radar", "office.radar.done");
    }

    public String getId() {
        return id;
    }

    public RadarView getView() {
        return view;
    }

    public List<AnswerInput> getAnswers() {
        return answers;
    }

    public RadarWord[] getWords() {
        return RadarWord.values();
    }

    /** Key of the sentence that says why the reader cannot answer, or null. */
    public String getWhyNot() {
        return view.whyNot() == null ? null : "error.case.not-allowed." + view.whyNot();
    }
}
