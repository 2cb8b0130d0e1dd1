/** The register by date and one entry with its corrections. */
package org.samstod.register.web;
