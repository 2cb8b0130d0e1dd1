package org.samstod.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.samstod.register.MailReception;
import org.samstod.register.MailReception.Uploaded;
import org.samstod.register.MailWay;
import org.samstod.shared.web.Addresses;

/** Mail that is about to be filed: how it came, and what was scanned or saved of it. */
@Named("mailNew")
@RequestScoped
public class MailNewBacking {

    @Inject
    MailReception reception;

    @Inject
    Addresses addresses;

    private String way;
    private List<Part> files;

    /** Takes in what was chosen, reads an e-mail, and goes on to what could be read. */
    public void begin() {
        List<Uploaded> uploaded = new ArrayList<>();
        for (Part part : files == null ? List.<Part>of() : files) {
            if (part.getSize() > 0) {
                uploaded.add(new Uploaded(part.getSubmittedFileName(), content(part)));
            }
        }
        String id = reception.begin(Arrays.stream(MailWay.values()).filter(one -> one.name().equals(way)).findFirst().orElse(null), uploaded);
        addresses.redirect("/office/mail/" + id);
    }

    private static byte[] content(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }

    /** How it may have come. */
    public MailWay[] getWays() {
        return MailWay.values();
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
