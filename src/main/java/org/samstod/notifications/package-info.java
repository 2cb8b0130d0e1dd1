/**
 * Messages to people: queued in the transaction of the act that caused them, readable in the portal at once, and sent by mail
 * when a mail server is configured. Callers hand over the data; this room knows nobody but accounts.
 */
package org.samstod.notifications;
