// Column names that Shadowserver's reports are known to have (public report descriptions); others are told once per file.
const known = new Set(
  `
  severity
  ack_number afp_versions alarm_input_channels alarm_output_channels allow amplification anonymous_access
  application arch architecture asn attack attack_src_ip attack_src_port banner bluekeep_vulnerable
  browser_error browser_trusted build_date build_id bytes_in bytes_out cache_control call_id
  cert_expiration_date cert_expired cert_issue_date cert_length cert_serial_number cert_valid cipher_suite city
  client_ssl client_version clusterid code community compiler configuration_naming_context connected_clients
  connection contact content_length content_type couchdb_message couchdb_version count cseq cups_version
  curr_connections current_time cve20190708_vulnerable date db2_hostname default_naming_context device_id
  device_model device_sector device_serial device_type device_vendor device_version directory_service
  dns_host_name dns_version domain domain_controller_functionality domain_functionality domain_source
  domain_transaction_id ds_service_name dst_asn dst_city dst_geo dst_hostname dst_ip dst_naics dst_netmask
  dst_network dst_port dst_region dst_sector duration end_time error error_reason errorcode errormessage
  event_id external_ip family features flags forest_functionality forwarded_by freak_cipher_suite
  freak_vulnerable free_disk gcc_version gcip geo git_commit git_dirty_flag git_sha git_sha1 git_tree_state
  git_version go_version handshake header hex_code highest_committed_usn host hostname http http_agent http_code
  http_connection http_date http_host http_method http_path http_port http_postdata http_reason http_referer
  http_referer_asn http_referer_city http_referer_geo http_referer_hostname http_referer_ip http_referer_naics
  http_referer_port http_referer_region http_referer_sector http_response_type http_url http_usessl infection
  instance instance_name internal_port ip ip_header_ack ip_header_acknum ip_header_dont_fragment ip_header_fin
  ip_header_identity ip_header_psh ip_header_rst ip_header_seqnum ip_header_syn ip_header_tos ip_header_ttl
  ip_header_urg ipp_version ipv4_address ipv4_dhcp_enable ipv4_gateway ipv4_subnet_mask ipv6_address
  ipv6_dhcp_enable ipv6_gateway ipv6_link_local is_global_catalog_ready is_synchronized issuer_business_category
  issuer_common_name issuer_country issuer_email_address issuer_given_name issuer_locality_name
  issuer_organization_name issuer_organization_unit_name issuer_postal_code issuer_serial_number
  issuer_serialnumber issuer_state_or_province_name issuer_street_address issuer_surname jarm key key_algorithm
  ldap_service_name livenodes location mac_address machine_name machine_type major manufacturer md5
  md5_fingerprint method min_amplification minor mode multiplexing_api naics named_pipe namenodeaddress
  naming_contexts nat network network_address nt nts number_of_connections opcode os p0f_detail p0f_genre
  packet_length packet_randomized packets page_sha256fp password payload_md5 payload_url pid platform
  pointer_size port printer_firmware_name printer_firmware_string_version printer_firmware_version printer_info
  printer_make_and_model printer_more_info printer_name printer_organization printer_organization_unit
  printer_uris printer_uuid printer_wifi_ssid process_id product protocol protocol_error_code
  protocol_error_file protocol_error_line protocol_error_message protocol_error_routine protocol_error_severity
  protocol_error_severity_v proxy_authenticate public_source query query_type raw_cert raw_cert_chain raw_packet
  raw_response rdp_protocol reason region remote_video_input_channels reported_hostname resource_identifier
  response response_size root_domain_naming_context routedspoof run_id schema_naming_context search_target
  sector self_signed sequence_number server server_name server_port server_type server_version servername
  service session set_cookie sha1_fingerprint sha256_fingerprint sha512_fingerprint sic signature
  signature_algorithm sip sip_code sip_from sip_reason sip_to sip_via size smb_implant smb_major_number
  smb_minor_number smb_revision smb_version_string smbv1_support source src_asn src_city src_geo src_hostname
  src_ip src_naics src_port src_region src_sector ssl_cipher ssl_poodle ssl_version start_time
  startup_error_code startup_error_file startup_error_line startup_error_message startup_error_routine
  startup_error_severity startup_error_severity_v status subject_business_category subject_common_name
  subject_country subject_email_address subject_given_name subject_locality_name subject_organization_name
  subject_organization_unit_name subject_postal_code subject_serial_number subject_state_or_province_name
  subject_street_address subject_surname subschema_subentry supported_capabilities supported_control
  supported_ldap_policies supported_ldap_version supported_protocols supported_sasl_mechanisms sysdesc sysname
  systime tag tcp_flags tcp_port time timestamp tlsv13_cipher tlsv13_support total_connections total_disk
  transfer_encoding uams unique_service_name updated_at uptime urgent_pointer url used_disk user_agent username
  utf8_servername validation_level vendor version version_field_1 version_field_2 version_field_3
  version_field_4 via video_input_channels video_output_channels visible_databases volumeinfo window_size
  www_authenticate
`
    .trim()
    .split(/\s+/),
)

/** Columns of a header that no known report has; they are still matched and kept where they say whose a row is. */
export function unknownColumns(header: readonly string[]): string[] {
  return header.map((name) => name.trim().toLowerCase()).filter((name) => name !== '' && !known.has(name))
}
