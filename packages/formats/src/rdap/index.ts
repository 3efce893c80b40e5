// What a registry says about a network or an AS number: its range, its holder, whom to mail, and remarks.
export { type RdapContact, type RdapObject, readRdap } from './rdap.ts'
