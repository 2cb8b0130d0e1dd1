package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.samstod.register.EntryLine;
import org.samstod.register.NumberLine;
import org.samstod.register.RegisterNumberService;
import org.samstod.register.RegisterNumberService.Waiting;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Done;

/** Register numbers from another register: a list is typed or read from a file, looked at, and then given. */
@Named("registerNumbers")
@RequestScoped
public class RegisterNumbersBacking {

    private static final int LARGEST = 200_000;

    @Inject
    RegisterNumberService numbers;

    @Inject
    Done done;

    private Waiting waiting;
    private String list;
    private Part file;
    private List<NumberLine> lines = List.of();

    @PostConstruct
    void read() {
        waiting = numbers.waiting();
    }

    /** Says what would become of each line, and changes nothing. */
    public void check() {
        if (file != null && file.getSize() > 0) {
            list = text();
        }
        lines = numbers.check(list);
    }

    /** Gives the numbers of the lines that are in order. */
    public void give() {
        List<NumberLine> given = numbers.give(list);
        long fine = given.stream().filter(line -> line.result() == NumberLine.Result.GIVEN).count();
        if (given.stream().allMatch(NumberLine::fine)) {
            done.at("/office/register/numbers", "office.register-numbers.done", fine);
            return;
        }
        lines = given;
        waiting = numbers.waiting();
    }

    private String text() {
        if (file.getSize() > LARGEST) {
            throw new BusinessException("register.numbers.large").at("file");
        }
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException olderProgram) {
                return new String(bytes, Charset.forName("windows-1252"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }

    /** Whether the board's numbers come from another register. */
    public boolean isExternal() {
        return waiting.external();
    }

    public List<EntryLine> getWaiting() {
        return waiting.waiting();
    }

    public List<NumberLine> getLines() {
        return lines;
    }

    /** Whether some number would be given. */
    public boolean isGivable() {
        return lines.stream().anyMatch(line -> line.result() == NumberLine.Result.GIVEN);
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
