// On what grounds something is kept.
export const interest = {
  nl: 'Gerechtvaardigd belang: veilige netwerken (AVG artikel 6 lid 1 f, overweging 49)',
  en: 'Legitimate interest: secure networks (GDPR article 6(1)(f), recital 49)',
}
export const agreement = {
  nl: 'Overeenkomst met de deelnemer (AVG artikel 6 lid 1 b)',
  en: 'Agreement with the member (GDPR article 6(1)(b))',
}
export const accountability = {
  nl: 'Verantwoordingsplicht (AVG artikel 5 lid 2)',
  en: 'Accountability (GDPR article 5(2))',
}
export const publicTask = {
  nl: 'Taak van algemeen belang, of voorbereiding van een overeenkomst (AVG artikel 6 lid 1 e of b)',
  en: 'Task in the public interest, or steps before an agreement (GDPR article 6(1)(e) or (b))',
}
