/** Domains anybody can get a mailbox at: sharing with one would be sharing with the whole world. */

/** Families with a domain in many countries: every ending stands here, as some endings belong to somebody else. */
const families: Readonly<Record<string, string>> = {
  hotmail:
    'com nl be de fr it es co.uk at ch dk se no fi gr pt cz hu ca com.au com.br com.ar cl co.jp co.kr co.nz co.za co.id co.th com.tr ie in lv lt my ph rs sg sk com.hk com.tw com.vn',
  outlook:
    'com nl be de fr it es at dk com.au com.br com.ar com.gr com.tr com.vn co cl co.id co.il co.nz co.th cz hu ie in jp kr lv my ph pt sa sg sk lt ca',
  live: 'com nl be de fr it at ch dk se no fi ca cn cl ie in jp co.uk co.kr co.za com.ar com.au com.mx com.my com.ph com.pt com.sg hk ru',
  msn: 'com nl be',
  windowslive: 'com es',
  yahoo:
    'com nl be de fr it es at ch dk se no fi gr pt pl ro ie in ca cn co.uk co.id co.in co.jp co.kr co.nz co.th co.za com.ar com.au com.br com.cn com.co com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn cz hu co.il bg',
  ymail: 'com',
  rocketmail: 'com',
  gmx: 'com net de at ch nl be fr it es eu us co.uk biz org info li lu se tm',
  yandex: 'com ru ua by kz com.tr',
  proton: 'me',
  protonmail: 'com ch',
  mail: 'com ru ee bg',
  fastmail: 'com fm net org us cn to in co.uk com.au de es fr jp nl se',
  tutanota: 'com de',
  zoho: 'com eu in',
  libero: 'it',
  orange: 'fr es',
  wanadoo: 'fr nl es co.uk',
  freenet: 'de',
  sapo: 'pt',
  seznam: 'cz',
  terra: 'com.br es com',
  rediffmail: 'com',
  daum: 'net',
  naver: 'com',
  sina: 'com cn com.cn',
  skynet: 'be',
}

const others = `
  gmail.com googlemail.com google.mail.com
  icloud.com me.com mac.com privaterelay.appleid.com
  passport.com onmicrosoft.com mail.onmicrosoft.com
  aol.com aol.co.uk aol.de aol.fr aim.com verizon.net att.net bellsouth.net sbcglobal.net comcast.net cox.net charter.net
  earthlink.net juno.com netzero.net optonline.net rr.com roadrunner.com frontier.com windstream.net
  pm.me hey.com duck.com mozmail.com tuta.com tuta.io tutamail.com keemail.me mailbox.org posteo.de posteo.net riseup.net
  hushmail.com runbox.com startmail.com disroot.org countermail.com zohomail.com zohomail.eu
  inbox.com inbox.ru inbox.lv list.ru bk.ru internet.ru ya.ru narod.ru rambler.ru ukr.net i.ua meta.ua
  web.de t-online.de magenta.de arcor.de online.de email.de mail.de kabelmail.de vodafonemail.de
  free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr voila.fr club-internet.fr
  virgilio.it alice.it tin.it tiscali.it tiscali.co.uk fastwebnet.it
  btinternet.com btopenworld.com talktalk.net sky.com virginmedia.com ntlworld.com blueyonder.co.uk plusnet.com
  ziggo.nl ziggomail.com home.nl casema.nl chello.nl upcmail.nl quicknet.nl zeelandnet.nl delta.nl caiway.nl caiway.net
  kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl telfort.nl telfortglasvezel.nl tele2.nl zonnet.nl versatel.nl
  online.nl onsbrabantnet.nl solcon.nl solcon.net freedom.nl freeler.nl tiscali.nl dds.nl
  kliksafe.nl filternet.nl lijbrandt.nl budget.nl edpnet.nl t-mobilethuis.nl odidomail.nl
  telenet.be proximus.be scarlet.be voo.be pandora.be belgacom.net base.be
  bluewin.ch hispeed.ch sunrise.ch bluemail.ch aon.at chello.at a1.net
  telia.com bredband.net spray.se tele2.se online.no broadpark.no tdcadsl.dk mail.dk jubii.dk stofanet.dk luukku.com kolumbus.fi
  wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu gazeta.pl tlen.pl poczta.fm vp.pl
  centrum.cz volny.cz post.cz email.cz azet.sk zoznam.sk freemail.hu citromail.hu abv.bg
  otenet.gr telefonica.net movistar.es ya.com
  uol.com.br bol.com.br ig.com.br globo.com globomail.com r7.com
  qq.com foxmail.com 163.com 126.com yeah.net sohu.com 139.com 189.cn aliyun.com tom.com 21cn.com
  hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz
  rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca
  walla.com walla.co.il bezeqint.net
  mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org trashmail.com sharklasers.com getnada.com
  maildrop.cc dispostable.com mailnesia.com tempmail.com throwawaymail.com
`

export const publicMailDomains: readonly string[] = [
  ...others.split(/\s+/).filter((domain) => domain !== ''),
  ...Object.entries(families).flatMap(([name, endings]) => endings.split(' ').map((ending) => `${name}.${ending}`)),
]

const publicMail: ReadonlySet<string> = new Set(publicMailDomains)

/** The tenant Entra keeps for personal Microsoft accounts: a domain in it is nobody's organization. */
export const personalAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad'

/** `domain` as stored. */
export function isPublicMail(domain: string): boolean {
  return publicMail.has(domain)
}
