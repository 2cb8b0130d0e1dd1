/**
 * The append-only chain of what happened and the choke point of every use case: {@code @UseCase}, its two interceptors, and
 * the question to the {@code Gate}. Knows only {@code shared}.
 */
package org.samstod.journal;
