/** Quoted-printable of a text in UTF-8, lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const byte of new TextEncoder().encode(line)) {
      const plain = byte >= 32 && byte < 127 && byte !== 61;
      const piece = plain
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      if (open.length + piece.length > 75) {
        lines.push(`${open}=`);
        open = '';
      }
      open += piece;
    }
    lines.push(open);
  }
  return lines.join('\r\n');
}

const ascii = (text: string) => new TextEncoder().encode(text);

/** A page as Word saves it as a web archive: beside it a list of files. */
export const wordMht = (html: string): Uint8Array =>
  ascii(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_NextPart_01D6F3A1.8C4E2B50"',
      '',
      'This document is a Single File Web Page, also known as a Web Archive file.',
      '',
      '------=_NextPart_01D6F3A1.8C4E2B50',
      'Content-Location: file:///C:/3F2A/report.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="utf-8"',
      '',
      quotedPrintable(html),
      '------=_NextPart_01D6F3A1.8C4E2B50',
      'Content-Location: file:///C:/3F2A/report.files/filelist.xml',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/xml; charset="utf-8"',
      '',
      '<xml xmlns:o=3D"urn:schemas-microsoft-com:office:office"><o:File HRef=3D"9"/></xml>',
      '',
      '------=_NextPart_01D6F3A1.8C4E2B50--',
      '',
    ].join('\r\n'),
  );

/** A page as Chrome saves it: in base64 here, with a frame and a style sheet after it. */
export const chromeMht = (html: string): Uint8Array =>
  ascii(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.example.gov.cn/art/2021/1/25/art_1.html',
      'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
      'Date: Mon, 25 Jan 2021 08:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--dVcGJ7kzQ0----"',
      '',
      '',
      '------MultipartBoundary--dVcGJ7kzQ0----',
      'Content-Type: text/html',
      'Content-ID: <frame-0A1B@mhtml.blink>',
      'Content-Transfer-Encoding: base64',
      '',
      (
        Buffer.from(html, 'utf8')
          .toString('base64')
          .match(/.{1,76}/gu) ?? []
      ).join('\r\n'),
      '------MultipartBoundary--dVcGJ7kzQ0----',
      'Content-Type: text/html',
      'Content-ID: <frame-0A1C@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><table><tr><td>=E8=A7=84=E7=AB=A0</td><td>99</td></tr></table></body></html>',
      '------MultipartBoundary--dVcGJ7kzQ0------',
      '',
    ].join('\r\n'),
  );
