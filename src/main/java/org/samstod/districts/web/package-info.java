/** The city administrator's pages: districts, legal grounds, texts, holidays. */
package org.samstod.districts.web;
