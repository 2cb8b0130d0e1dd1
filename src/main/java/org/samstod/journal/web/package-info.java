/** The auditor's page of the journal. */
package org.samstod.journal.web;
