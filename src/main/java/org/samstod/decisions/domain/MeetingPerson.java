package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** Somebody at a meeting whose minutes are written here: an elected member or substitute, or somebody else who was there. */
@Entity
@Table(name = "meeting_people")
public class MeetingPerson extends Aggregate {

    /** As what the person belongs to the body. */
    public enum Capacity {
        /** Ledamot. */
        MEMBER,
        /** Ersättare. */
        SUBSTITUTE,
        /** Somebody who may be there: an officer, a guest. */
        OTHER
    }

    /** How the person took part. */
    public enum Attendance {
        /** Took part: a member decides, anybody else listens or speaks. */
        PRESENT,
        /** A substitute in a member's place (tjänstgörande ersättare). */
        SERVED,
        /** Was not there. */
        ABSENT
    }

    /** What the person did besides. */
    public enum Task {
        /** Nothing. */
        NONE,
        /** Led the meeting. */
        CHAIR,
        /** Approves the minutes beside the chair (justerare). */
        APPROVER,
        /** Kept the minutes. */
        SECRETARY
    }

    @Column(name = "meeting_id", length = 26)
    private String meetingId;

    @Column(name = "person_no")
    private int number;

    @Column(name = "person_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity")
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance")
    private Attendance attendance;

    @Enumerated(EnumType.STRING)
    @Column(name = "task")
    private Task task;

    @Column(name = "note")
    private String note;

    protected MeetingPerson() {
    }

    /**
     * Puts somebody on the list.
     *
     * @param note in whose place, or for which paragraphs, or null
     */
    public static MeetingPerson of(String meetingId, int number, String name, Capacity capacity, Attendance attendance, Task task, String note) {
        MeetingPerson person = new MeetingPerson();
        person.meetingId = meetingId;
        person.number = number;
        person.change(name, capacity, attendance, task, note);
        return person;
    }

    /** Puts the line right. */
    public void change(String newName, Capacity newCapacity, Attendance newAttendance, Task newTask, String newNote) {
        Violations violations = new Violations();
        violations.when(newName == null || newName.isBlank() || newName.strip().length() > 120, "name", "meeting.person.name");
        violations.when(newCapacity == null, "capacity", "meeting.person.capacity");
        violations.when(newAttendance == null, "attendance", "meeting.person.attendance");
        violations.when(newAttendance == Attendance.SERVED && newCapacity != Capacity.SUBSTITUTE, "attendance", "meeting.person.served");
        violations.when(newNote != null && newNote.strip().length() > 200, "note", "meeting.person.note");
        violations.raise();
        name = newName.strip();
        capacity = newCapacity;
        attendance = newAttendance;
        task = newTask == null ? Task.NONE : newTask;
        note = newNote == null || newNote.isBlank() ? null : newNote.strip();
    }

    /** Whether the person took part in the decisions. */
    public boolean decided() {
        return capacity == Capacity.MEMBER && attendance == Attendance.PRESENT || attendance == Attendance.SERVED;
    }

    public String meetingId() {
        return meetingId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Capacity capacity() {
        return capacity;
    }

    public Attendance attendance() {
        return attendance;
    }

    public Task task() {
        return task;
    }

    public String note() {
        return note;
    }
}
