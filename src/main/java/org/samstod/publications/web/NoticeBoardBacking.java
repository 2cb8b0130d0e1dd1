package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.NoticeBoard;
import org.samstod.publications.PublicPageService;

/** The notice board. */
@Named("noticeBoard")
@RequestScoped
public class NoticeBoardBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private NoticeBoard board;

    /** Reads it once. */
    public void load() {
        board = pages.noticeBoard();
        parts.holdsUntil(board.until());
    }

    public NoticeBoard getBoard() {
        return board;
    }
}
