"use strict";(()=>{var Ei=Object.defineProperty;var Ti=Object.getOwnPropertyDescriptor;var $=(i,e,t,n)=>{for(var s=n>1?void 0:n?Ti(e,t):e,r=i.length-1,o;r>=0;r--)(o=i[r])&&(s=(n?o(e,t,s):o(s))||s);return n&&s&&Ei(e,t,s),s};/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ce=globalThis,he=ce.ShadowRoot&&(ce.ShadyCSS===void 0||ce.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,qe=Symbol(),vt=new WeakMap,F=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==qe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(he&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=vt.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&vt.set(t,e))}return e}toString(){return this.cssText}},yt=i=>new F(typeof i=="string"?i:i+"",void 0,qe),y=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((n,s,r)=>n+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+i[r+1],i[0]);return new F(t,i,qe)},bt=(i,e)=>{if(he)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let n=document.createElement("style"),s=ce.litNonce;s!==void 0&&n.setAttribute("nonce",s),n.textContent=t.cssText,i.appendChild(n)}},Qe=he?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let n of e.cssRules)t+=n.cssText;return yt(t)})(i):i;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:Ci,defineProperty:Mi,getOwnPropertyDescriptor:Ri,getOwnPropertyNames:Pi,getOwnPropertySymbols:Hi,getPrototypeOf:Oi}=Object,pe=globalThis,wt=pe.trustedTypes,Li=wt?wt.emptyScript:"",Ni=pe.reactiveElementPolyfillSupport,Y=(i,e)=>i,G={toAttribute(i,e){switch(e){case Boolean:i=i?Li:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},ue=(i,e)=>!Ci(i,e),$t={attribute:!0,type:String,converter:G,reflect:!1,useDefault:!1,hasChanged:ue};Symbol.metadata??=Symbol("metadata"),pe.litPropertyMetadata??=new WeakMap;var H=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=$t){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),s=this.getPropertyDescriptor(e,n,t);s!==void 0&&Mi(this.prototype,e,s)}}static getPropertyDescriptor(e,t,n){let{get:s,set:r}=Ri(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let h=s?.call(this);r?.call(this,o),this.requestUpdate(e,h,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??$t}static _$Ei(){if(this.hasOwnProperty(Y("elementProperties")))return;let e=Oi(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Y("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Y("properties"))){let t=this.properties,n=[...Pi(t),...Hi(t)];for(let s of n)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[n,s]of t)this.elementProperties.set(n,s)}this._$Eh=new Map;for(let[t,n]of this.elementProperties){let s=this._$Eu(t,n);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let s of n)t.unshift(Qe(s))}else e!==void 0&&t.push(Qe(e));return t}static _$Eu(e,t){let n=t.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return bt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,n);if(s!==void 0&&n.reflect===!0){let r=(n.converter?.toAttribute!==void 0?n.converter:G).toAttribute(t,n.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let n=this.constructor,s=n._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=n.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:G;this._$Em=s;let h=o.fromAttribute(t,r.type);this[s]=h??this._$Ej?.get(s)??h,this._$Em=null}}requestUpdate(e,t,n,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),n??=o.getPropertyOptions(e),!((n.hasChanged??ue)(r,t)||n.useDefault&&n.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,n))))return;this.C(e,t,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:s,wrapped:r},o){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[s,r]of n){let{wrapped:o}=r,h=this[s];o!==!0||this._$AL.has(s)||h===void 0||this.C(s,void 0,r,h)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};H.elementStyles=[],H.shadowRootOptions={mode:"open"},H[Y("elementProperties")]=new Map,H[Y("finalized")]=new Map,Ni?.({ReactiveElement:H}),(pe.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ve=globalThis,kt=i=>i,me=Ve.trustedTypes,xt=me?me.createPolicy("lit-html",{createHTML:i=>i}):void 0,je="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,We="?"+O,Ui=`<${We}>`,D=document,X=()=>D.createComment(""),ee=i=>i===null||typeof i!="object"&&typeof i!="function",Ze=Array.isArray,Ct=i=>Ze(i)||typeof i?.[Symbol.iterator]=="function",Be=`[ 	
\f\r]`,J=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,_t=/-->/g,At=/>/g,U=RegExp(`>|${Be}(?:([^\\s"'>=/]+)(${Be}*=${Be}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),St=/'/g,Et=/"/g,Mt=/^(?:script|style|textarea|title)$/i,Ke=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),l=Ke(1),v=Ke(2),Yn=Ke(3),L=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),Tt=new WeakMap,z=D.createTreeWalker(D,129);function Rt(i,e){if(!Ze(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return xt!==void 0?xt.createHTML(e):e}var Pt=(i,e)=>{let t=i.length-1,n=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=J;for(let h=0;h<t;h++){let c=i[h],u,b,p=-1,f=0;for(;f<c.length&&(o.lastIndex=f,b=o.exec(c),b!==null);)f=o.lastIndex,o===J?b[1]==="!--"?o=_t:b[1]!==void 0?o=At:b[2]!==void 0?(Mt.test(b[2])&&(s=RegExp("</"+b[2],"g")),o=U):b[3]!==void 0&&(o=U):o===U?b[0]===">"?(o=s??J,p=-1):b[1]===void 0?p=-2:(p=o.lastIndex-b[2].length,u=b[1],o=b[3]===void 0?U:b[3]==='"'?Et:St):o===Et||o===St?o=U:o===_t||o===At?o=J:(o=U,s=void 0);let m=o===U&&i[h+1].startsWith("/>")?" ":"";r+=o===J?c+Ui:p>=0?(n.push(u),c.slice(0,p)+je+c.slice(p)+O+m):c+O+(p===-2?h:m)}return[Rt(i,r+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},te=class i{constructor({strings:e,_$litType$:t},n){let s;this.parts=[];let r=0,o=0,h=e.length-1,c=this.parts,[u,b]=Pt(e,t);if(this.el=i.createElement(u,n),z.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(s=z.nextNode())!==null&&c.length<h;){if(s.nodeType===1){if(s.hasAttributes())for(let p of s.getAttributeNames())if(p.endsWith(je)){let f=b[o++],m=s.getAttribute(p).split(O),w=/([.?@])?(.*)/.exec(f);c.push({type:1,index:r,name:w[2],strings:m,ctor:w[1]==="."?ge:w[1]==="?"?ve:w[1]==="@"?ye:q}),s.removeAttribute(p)}else p.startsWith(O)&&(c.push({type:6,index:r}),s.removeAttribute(p));if(Mt.test(s.tagName)){let p=s.textContent.split(O),f=p.length-1;if(f>0){s.textContent=me?me.emptyScript:"";for(let m=0;m<f;m++)s.append(p[m],X()),z.nextNode(),c.push({type:2,index:++r});s.append(p[f],X())}}}else if(s.nodeType===8)if(s.data===We)c.push({type:2,index:r});else{let p=-1;for(;(p=s.data.indexOf(O,p+1))!==-1;)c.push({type:7,index:r}),p+=O.length-1}r++}}static createElement(e,t){let n=D.createElement("template");return n.innerHTML=e,n}};function I(i,e,t=i,n){if(e===L)return e;let s=n!==void 0?t._$Co?.[n]:t._$Cl,r=ee(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(i),s._$AT(i,t,n)),n!==void 0?(t._$Co??=[])[n]=s:t._$Cl=s),s!==void 0&&(e=I(i,s._$AS(i,e.values),s,n)),e}var fe=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,s=(e?.creationScope??D).importNode(t,!0);z.currentNode=s;let r=z.nextNode(),o=0,h=0,c=n[0];for(;c!==void 0;){if(o===c.index){let u;c.type===2?u=new V(r,r.nextSibling,this,e):c.type===1?u=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(u=new be(r,this,e)),this._$AV.push(u),c=n[++h]}o!==c?.index&&(r=z.nextNode(),o++)}return z.currentNode=D,s}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},V=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,s){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=I(this,e,t),ee(e)?e===d||e==null||e===""?(this._$AH!==d&&this._$AR(),this._$AH=d):e!==this._$AH&&e!==L&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Ct(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==d&&ee(this._$AH)?this._$AA.nextSibling.data=e:this.T(D.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,s=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=te.createElement(Rt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new fe(s,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=Tt.get(e.strings);return t===void 0&&Tt.set(e.strings,t=new te(e)),t}k(e){Ze(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,s=0;for(let r of e)s===t.length?t.push(n=new i(this.O(X()),this.O(X()),this,this.options)):n=t[s],n._$AI(r),s++;s<t.length&&(this._$AR(n&&n._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=kt(e).nextSibling;kt(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},q=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,s,r){this.type=1,this._$AH=d,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=d}_$AI(e,t=this,n,s){let r=this.strings,o=!1;if(r===void 0)e=I(this,e,t,0),o=!ee(e)||e!==this._$AH&&e!==L,o&&(this._$AH=e);else{let h=e,c,u;for(e=r[0],c=0;c<r.length-1;c++)u=I(this,h[n+c],t,c),u===L&&(u=this._$AH[c]),o||=!ee(u)||u!==this._$AH[c],u===d?e=d:e!==d&&(e+=(u??"")+r[c+1]),this._$AH[c]=u}o&&!s&&this.j(e)}j(e){e===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ge=class extends q{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===d?void 0:e}},ve=class extends q{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==d)}},ye=class extends q{constructor(e,t,n,s,r){super(e,t,n,s,r),this.type=5}_$AI(e,t=this){if((e=I(this,e,t,0)??d)===L)return;let n=this._$AH,s=e===d&&n!==d||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,r=e!==d&&(n===d||s);s&&this.element.removeEventListener(this.name,this,n),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},be=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){I(this,e)}},Ht={M:je,P:O,A:We,C:1,L:Pt,R:fe,D:Ct,V:I,I:V,H:q,N:ve,U:ye,B:ge,F:be},zi=Ve.litHtmlPolyfillSupport;zi?.(te,V),(Ve.litHtmlVersions??=[]).push("3.3.3");var Ot=(i,e,t)=>{let n=t?.renderBefore??e,s=n._$litPart$;if(s===void 0){let r=t?.renderBefore??null;n._$litPart$=s=new V(e.insertBefore(X(),r),r,void 0,t??{})}return s._$AI(i),s};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Fe=globalThis,x=class extends H{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ot(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return L}};x._$litElement$=!0,x.finalized=!0,Fe.litElementHydrateSupport?.({LitElement:x});var Di=Fe.litElementPolyfillSupport;Di?.({LitElement:x});(Fe.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Lt=y`
  :host { display: block; color: #111; background: #fff; font: 11pt/1.45 system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-align: start; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
  h4 { font-size: 11.5pt; margin: 12pt 0 3pt; break-after: avoid; }
  p { margin: 3pt 0; }
  .small { font-size: 9pt; color: #333; overflow-wrap: anywhere; }
  header { border-bottom: 1.5pt solid #111; padding-bottom: 6pt; margin-bottom: 10pt; }
  .urgency { display: flex; gap: 8pt; align-items: center; border: 1.5pt solid #111; border-radius: 6pt; padding: 7pt 10pt; font-size: 14pt; margin-bottom: 8pt; }
  .icon { width: 16pt; height: 16pt; flex: none; }
  .action { font-weight: 600; font-size: 12pt; }
  ul { margin: 3pt 0; padding-inline-start: 16pt; }
  li, dl > div, .condition { break-inside: avoid; }
  .conditions { list-style: none; padding: 0; }
  .condition { border: 0.75pt solid #888; border-radius: 5pt; padding: 6pt 8pt; margin-bottom: 5pt; }
  .line { display: flex; justify-content: space-between; gap: 10pt; }
  .balance { display: block; width: 110pt; height: auto; margin: 4pt 0; }
  .balance .track { fill: none; stroke: #bbb; }
  .balance .for { fill: #111; }
  .balance .against { fill: none; stroke: #111; }
  .balance .line { stroke: #111; }
  .evidence { display: flex; gap: 5pt; }
  .evidence .icon { width: 11pt; height: 11pt; margin-top: 2pt; }
  dl { margin: 3pt 0; }
  dl > div { padding: 3pt 0; border-bottom: 0.5pt solid #bbb; }
  dt { color: #333; font-size: 10pt; }
  dd { margin: 0; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
`;var j=class extends x{constructor(){super(),this.page=null}render(){return this.page}};j.styles=Lt,j.properties={page:{attribute:!1}};var Ye=y`
  @media screen { tw-print-sheet { display: none !important; } }
  @media print { body > :not(tw-print-sheet) { display: none !important; } body { background: #fff !important; } }
`.styleSheet;async function Nt(i){for(let n of document.querySelectorAll("tw-print-sheet"))n.remove();let e=document.createElement("tw-print-sheet");e.page=i,e.lang="en-GB",document.body.append(e),Ye&&(document.adoptedStyleSheets=[...document.adoptedStyleSheets,Ye]),await e.updateComplete;let t=()=>{e.remove(),document.adoptedStyleSheets=document.adoptedStyleSheets.filter(n=>n!==Ye)};window.addEventListener("afterprint",t,{once:!0}),window.print()}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ut={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},zt=i=>(...e)=>({_$litDirective$:i,values:e}),we=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{I:Ii}=Ht,Dt=i=>i;var It=()=>document.createComment(""),W=(i,e,t)=>{let n=i._$AA.parentNode,s=e===void 0?i._$AB:e._$AA;if(t===void 0){let r=n.insertBefore(It(),s),o=n.insertBefore(It(),s);t=new Ii(r,o,i,i.options)}else{let r=t._$AB.nextSibling,o=t._$AM,h=o!==i;if(h){let c;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(c=i._$AU)!==o._$AU&&t._$AP(c)}if(r!==s||h){let c=t._$AA;for(;c!==r;){let u=Dt(c).nextSibling;Dt(n).insertBefore(c,s),c=u}}}return t},N=(i,e,t=i)=>(i._$AI(e,t),i),qi={},qt=(i,e=qi)=>i._$AH=e,Qt=i=>i._$AH,$e=i=>{i._$AR(),i._$AA.remove()};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Bt=(i,e,t)=>{let n=new Map;for(let s=e;s<=t;s++)n.set(i[s],s);return n},ke=zt(class extends we{constructor(i){if(super(i),i.type!==Ut.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let s=[],r=[],o=0;for(let h of i)s[o]=n?n(h,o):o,r[o]=t(h,o),o++;return{values:r,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let s=Qt(i),{values:r,keys:o}=this.dt(e,t,n);if(!Array.isArray(s))return this.ut=o,r;let h=this.ut??=[],c=[],u,b,p=0,f=s.length-1,m=0,w=r.length-1;for(;p<=f&&m<=w;)if(s[p]===null)p++;else if(s[f]===null)f--;else if(h[p]===o[m])c[m]=N(s[p],r[m]),p++,m++;else if(h[f]===o[w])c[w]=N(s[f],r[w]),f--,w--;else if(h[p]===o[w])c[w]=N(s[p],r[w]),W(i,c[w+1],s[p]),p++,w--;else if(h[f]===o[m])c[m]=N(s[f],r[m]),W(i,s[p],s[f]),f--,m++;else if(u===void 0&&(u=Bt(o,m,w),b=Bt(h,p,f)),u.has(h[p]))if(u.has(h[f])){let P=b.get(o[m]),Ie=P!==void 0?s[P]:null;if(Ie===null){let gt=W(i,s[p]);N(gt,r[m]),c[m]=gt}else c[m]=N(Ie,r[m]),W(i,s[p],Ie),s[P]=null;m++}else $e(s[f]),f--;else $e(s[p]),p++;for(;m<=w;){let P=W(i,c[w+1]);N(P,r[m]),c[m++]=P}for(;p<=f;){let P=s[p++];P!==null&&$e(P)}return this.ut=o,qt(i,c),L}});var Qi=2e4,xe=class{constructor(e){this.changed=e;this.calm=[];this.alarm=[];this.next=1}say(e){this.calm=this.add(this.calm,e)}alarmWith(e){this.alarm=this.add(this.alarm,e)}view(){let e=t=>ke(t,({key:n})=>n,({text:n})=>l`<p>${n}</p>`);return l`
      <div class="unseen" aria-live="polite" data-part="news">${e(this.calm)}</div>
      <div class="unseen" aria-live="assertive" data-part="alarm">${e(this.alarm)}</div>`}add(e,t){let n=this.next++;return setTimeout(()=>this.drop(n),Qi),this.changed(),[...e,{key:n,text:t}]}drop(e){this.calm=this.calm.filter(t=>t.key!==e),this.alarm=this.alarm.filter(t=>t.key!==e),this.changed()}};async function Vt(i,e){try{return await navigator.clipboard.writeText(i),!0}catch{return Bi(i,e)}}function Bi(i,e){let t=document.createElement("textarea");t.value=i,t.className="unseen",t.setAttribute("aria-hidden","true"),e.append(t),t.select();try{return document.execCommand("copy")}catch{return!1}finally{t.remove()}}var ie=()=>({id:null,token:null,seq:0,unsent:[]}),Ge="twitch-check";function jt(i){let e=ie();return{load(){try{let t=JSON.parse(i?.getItem(Ge)??"null");Vi(t)&&(e=t)}catch{}return e},save(t){e=t;try{i?.setItem(Ge,JSON.stringify(t))}catch{}},clear(){e=ie();try{i?.removeItem(Ge)}catch{}}}}function Vi(i){let e=i;return!!e&&(e.id===null||typeof e.id=="string")&&(e.token===null||typeof e.token=="string")&&Number.isInteger(e.seq)&&Array.isArray(e.unsent)&&e.unsent.every(t=>typeof t=="string")}function _e(i){return i.custom?.kind==="question"?i.custom:null}function T(i){let e=i.custom;return e?.kind!=="assessment"||!i.text?.trim()?null:e.complete||e.urgency==="emergency"||e.action&&i.text.includes(e.action)?e:null}function ne(i){return T(i)?.urgency==="emergency"}function Ae(i){return i.some(e=>e.custom?.kind==="reply"&&e.custom.id==="delete_done")}var ji={slow:2e3,late:15e3,patience:3e4,pauses:[1e3,2e3,4e3,8e3,15e3]},Wi=3,Zi=new Set([400,413,415,422]),Ki={401:"expired",403:"forbidden",410:"gone"},Se=class{constructor(e,t,n){this.api=e;this.world=t;this.tell=n;this.ended=null;this.held=!1;this.tries=0;this.conflicts=0;this.pumping=null;this.attempt=null;this.endPause=null;this.hurry=!1;this.timers=[];this.times={...ji,...t.times},this.kept=t.keeping.load(),this.mustRead=this.kept.id!==null}get isResumed(){return this.mustRead||this.kept.unsent.length>0}get unsent(){return this.kept.unsent}resume(){this.pump()}say(e){return this.ended?!1:(this.keep({unsent:[...this.kept.unsent,e]}),this.pump(),!0)}tryNow(){this.tries=0,this.hurry=this.attempt!==null,this.attempt?.abort(),this.endPause?.()}wake(){this.tries=0,this.endPause?.()}startAgain(){let{unsent:e}=this.kept;return this.reset(),e}async deleteAll(){this.held=!0,this.endPause?.(),await this.pumping;let e=this.kept.id?await this.deleteOnServer():"done";return this.held=!1,e==="done"?this.reset():this.pump(),e}reset(){this.world.keeping.clear(),this.kept=ie(),this.ended=null,this.mustRead=!1,this.tries=this.conflicts=0}keep(e){this.kept={...this.kept,...e},this.world.keeping.save(this.kept)}pump(){this.pumping??=this.work().finally(()=>{this.pumping=null,this.stopWatch(),this.hasWork()&&this.pump()})}hasWork(){return!this.ended&&!this.held&&(this.mustRead||this.kept.unsent.length>0)}async work(){for(;this.hasWork();)this.startWatch(),await this.step()?(this.tries=0,this.stopWatch()):this.hasWork()&&!this.hurry&&await this.pause(),this.hurry=!1}async step(){let{id:e,seq:t,unsent:n}=this.kept;if(!e)return this.taken(await this.request("POST","",{}),r=>this.begun(r));if(this.mustRead)return this.taken(await this.request("GET",`/${e}`),r=>this.read(r));let s={seq:t+1,message:n[0]};return this.taken(await this.request("POST",`/${e}/turns`,s),r=>this.answered(r))}taken(e,t){if(!e)return!1;let{status:n,body:s}=e;if(n===200||n===201)return t(s);if(n===409)return this.conflict();let r=Ki[n];return r?this.end(r,Je(s)):Zi.has(n)&&this.kept.id!==null&&!this.mustRead?this.refused(Je(s)):!1}begun(e){return typeof e.id!="string"||typeof e.token!="string"?!1:(this.keep({id:e.id,token:e.token,seq:0}),!0)}answered(e){let t=this.kept.seq+1;if(e.seq!==t||!Array.isArray(e.messages))return!1;let[n="",...s]=this.kept.unsent,r=Je(e);return this.conflicts=0,Ae(r)?this.keep({...ie(),unsent:s}):this.keep({seq:t,unsent:s,...Wt(e)}),this.tell({kind:"answer",text:n,messages:r}),!0}read(e){if(typeof e.last!="number"||!Array.isArray(e.turns))return!1;let{unsent:t}=this.kept,s=t.length>0&&this.conflicts===0?Math.min(this.kept.seq,e.last):e.last;return this.mustRead=!1,this.keep({seq:s,...Wt(e)}),this.tell({kind:"history",turns:e.turns.filter(r=>r.seq<=s),unsent:t}),!0}conflict(){return this.conflicts+=1,this.mustRead=!0,this.conflicts===1}refused(e){let[t="",...n]=this.kept.unsent;return this.keep({unsent:n}),this.tell({kind:"refused",text:t,messages:e}),!0}end(e,t){return this.ended=e,this.tell({kind:"ended",why:e,messages:t}),!0}async deleteOnServer(){for(let e=Wi;e>0;e-=1){let t=(await this.request("DELETE",`/${this.kept.id}`))?.status??0;if(t===204||t===404||t===410)return"done";if(t===401||t===403)return"expired";e>1&&await this.pause()}return"failed"}async request(e,t,n){let s=new AbortController;this.attempt=s;let r=setTimeout(()=>s.abort(),this.times.patience),o={};n&&(o["content-type"]="application/json"),this.kept.token&&(o.authorization=`Bearer ${this.kept.token}`);try{let h=await this.world.fetch(`${this.api}/conversations${t}`,{method:e,headers:o,body:n&&JSON.stringify(n),signal:s.signal,credentials:"omit",cache:"no-store",referrerPolicy:"no-referrer"});return{status:h.status,body:h.status===204?{}:await Fi(h)}}catch{return null}finally{clearTimeout(r),this.attempt=null}}pause(){let{pauses:e}=this.times,t=e[Math.min(this.tries,e.length-1)]??0;this.tries+=1;let n=.75+.5*(this.world.random??Math.random)();return new Promise(s=>{let r=setTimeout(()=>this.endPause?.(),t*n);this.endPause=()=>{clearTimeout(r),this.endPause=null,s()}})}startWatch(){if(this.timers.length)return;let e=t=>this.tell({kind:"waiting",level:t});e("sent"),this.timers=[setTimeout(()=>e("slow"),this.times.slow),setTimeout(()=>e("late"),this.times.late)]}stopWatch(){if(this.timers.length){for(let e of this.timers)clearTimeout(e);this.timers=[],this.tell({kind:"waiting",level:"none"})}}};async function Fi(i){let e=await i.json().catch(()=>null);return e!==null&&typeof e=="object"?e:{}}function Je(i){return Array.isArray(i.messages)?i.messages:[]}function Wt(i){return typeof i.token=="string"?{token:i.token}:{}}var Xe={forehead:{one:"{side} side of the forehead",none:"forehead"},eyelid:{one:"{side} eyelid",none:"eyelid"},around_eye:{one:"around the {side} eye",none:"around the eye"},cheek:{one:"{side} cheek",none:"cheek"},mouth:{one:"{side} side of the mouth or chin",none:"mouth or chin"},jaw:{one:"{side} side of the jaw",none:"jaw"},half_face:{one:"{side} half of the face",none:"half of the face"},whole_face:{one:"whole face",none:"whole face"},neck:{one:"{side} side of the neck",none:"neck"},arm:{one:"{side} arm",none:"arm"},hand:{one:"{side} hand",none:"hand"},trunk:{one:"chest, back or belly",none:"chest, back or belly"},leg:{one:"{side} leg",none:"leg"},foot:{one:"{side} foot",none:"foot"},widespread:{one:"all over the body",none:"all over the body"}},g={help:"Tap each spot that twitches. Tap again to take it away.",middle:"In the middle? Tap both sides.",helpList:"Tick each place that twitches. Then say which side.",face:"Face",body:"Body",showBody:"Show the body",hideBody:"Hide the body",yourLeft:"Your left",yourRight:"Your right",mirror:"The picture is like your mirror.",facing:"The picture is like a person who faces you.",toFacing:"Turn it round: like a person who faces you",toMirror:"Turn it round: like your mirror",toList:"List instead of picture",toPicture:"Picture instead of list",wide:"Bigger areas",whichSide:"Which side: {place}",sides:{left:"Left",right:"Right",both:"Both",unsure:"Not sure"},nothing:"Nothing chosen yet.",chosen:"You chose: {places}",chooseFirst:"Please choose a spot first.",send:"Send"},Ee={day:"days",week:"weeks",month:"months",year:"years"},k={today:"today",about:"about {time}",most:"more than 10 years",ago:"{time} ago",label:"How long ago did it begin?",slider:"Slide to the time when it began",nothing:"No time chosen yet.",chooseFirst:"Please choose a time first.",common:"Common answers",from:"today",to:"over 10 years",exact:"Or give the exact time",number:"Number",unit:"Unit",send:"Send"};var tt={name:"Twitchwise",tagline:"Not a doctor. Not a diagnosis.",chat:"Twitchwise chat",open:"Ask about a twitch",openWithNews:"Ask about a twitch: there is a new message",close:"Close the chat",textSize:"Size of the text",smaller:"Smaller text",larger:"Larger text",sizeNow:i=>`Text size ${i} %`,emergencyNumbers:"Emergency numbers",emergency:"Emergency?",numbers:[{number:"999",where:"UK"},{number:"112",where:"Europe"},{number:"911",where:"US"}],callNumber:(i,e)=>`Call ${i} ${e}`,conversation:"Conversation",you:"You",assistant:"Assistant",greeting:`Hello. I am an automated assistant for twitching of the face, eyelid or muscles.

I ask some questions. Then I say how soon to be seen, and why. I am not a doctor, and this is not a diagnosis.`,invite:"Tell me in your own words: what twitches, for how long, and what else have you noticed?",starters:["My eyelid twitches","One side of my face twitches","My muscles twitch","What is hemifacial spasm?"],startersName:"Ways to begin",label:"Your message",hint:"Enter sends. Shift and Enter makes a new line.",send:"Send",changedHint:"Tell me what has changed. I will look at my advice again.",notTaken:"Not taken in",showAll:"Show all of it",reading:"Reading your message …",trying:"No answer yet. I keep trying …",slow:"I am still reading your message.",late:"Your message has no answer yet. I keep trying to send it. If this could be an emergency, do not wait. Call 999 in the UK, 112 in Europe or 911 in the US.",tryNow:"Try again now",why:"Why do you ask?",chooseNone:"Choose at least one line first, or “None of these”.",sendChoice:"Send my choice",numberLabel:"Your answer as a number",numberMissing:"Write a number first, or type your answer in words below.",sendNumber:"Send the number",result:"Your result",resultSoFar:"Your result so far",whyThis:"Why",doNow:"What to do now",mightBe:"What it might be",fits:"Fits",fitsNot:"Does not fit",balance:(i,e)=>`${i} ${i===1?"thing fits":"things fit"}, ${e} ${e===1?"does":"do"} not`,changes:"What would change this",takeAlong:"What to take along",summaryButton:"Page for the doctor",summaryWords:"summary",moreInChat:"The whole result is in the conversation.",emergencyTitle:"Emergency",sources:i=>i===1?"Source (1)":`Sources (${i})`,opensNew:"opens in a new tab",print:"Save or print",copy:"Copy",copied:"Copied.",notCopied:"It could not be copied. Please mark the text and copy it yourself.",changed:"Something changed",again:"Start again",againWords:"start again",delete:"Delete my data",deleteAsk:"Delete everything you told me? It cannot be brought back.",deleteYes:"Yes, delete it",deleteNo:"No, keep it",deleting:"Deleting …",deleted:"Done. Everything you told me is deleted, here and on the server. You can start anew at any time.",notDeleted:"It could not be deleted now. What you told me is still there. Please try again in a minute.",deleteExpired:"This conversation has expired, so it cannot be deleted from here. The server forgets it by itself some days after your last message.",deleteAgain:"Try to delete again",closeNotice:"Close",restored:"Your conversation is back.",expired:"This conversation has expired. Your words are still on the screen. Start again to go on.",gone:"The server no longer has this conversation. Your words are still on the screen. Start again to go on.",forbidden:"The server does not let this page go on with the conversation. Start again, or open the assistant on its own page.",endedEmergency:"If this could be an emergency, call 999 in the UK, 112 in Europe or 911 in the US.",begunAgain:"A new conversation begins here. I no longer know what was said above.",unsentBack:"Your last words are back in the box. You can send them again.",sheetTitle:"What the assistant Twitchwise told me",sheetSummary:"Summary for the doctor",sheetDate:i=>`Printed on ${i}`,sheetTold:"What I told it",sheetFree:"In my own words"},et={"en-GB":tt},a=tt,se="en-GB";function Zt(i){let e=i?.toLowerCase()??"",t=Object.keys(et).find(s=>s.toLowerCase()===e),n=Object.keys(et).find(s=>s.slice(0,2)===e.slice(0,2));se=t??n??"en-GB",a=et[se]??tt}var Kt=y`
  .panel {
    position: relative; display: flex; flex-direction: column; background: var(--_paper); color: var(--_ink); overflow: hidden; container: panel / size;
    --tw-ink: var(--_ink); --tw-paper: var(--_paper); --tw-soft: var(--_soft); --tw-line: var(--_edge); --tw-accent: var(--_accent); --tw-on-accent: var(--_accent-ink);
  }
  .panel[data-size="125"] { font-size: 1.25em; }
  .panel[data-size="150"] { font-size: 1.5em; }
  .panel[data-size="175"] { font-size: 1.75em; }
  .panel[data-size="200"] { font-size: 2em; }
  section.panel { height: var(--tw-height, min(46rem, 88vh)); min-height: 24em; border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: 0 0.1em 0.6em rgb(16 42 56 / 0.07); }

  .scroller { display: flex; flex-direction: column; flex: 1 1 auto; min-height: 0; height: 100%; }
  .head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6em; padding: 0.6em 0.6em 0.6em 1em; border-bottom: 0.06em solid var(--_line); }
  .head .mark { color: var(--_accent); flex: none; display: inline-flex; }
  .head .mark .icon { width: 2em; height: 2em; }
  .names { flex: 1 1 min-content; min-width: min-content; overflow-wrap: normal; }
  .names h2 { font-size: 1.1em; line-height: 1.2; font-weight: 700; }
  .names p { font-size: 0.85em; color: var(--_muted); line-height: 1.3; }
  .tools { display: flex; flex: none; }
  .tool { display: inline-flex; align-items: center; justify-content: center; min-width: max(44px, 2.75em); min-height: max(44px, 2.75em); border: 0; border-radius: 0.75em; background: transparent; color: var(--_accent); font-weight: 600; }
  .tool:hover { background: var(--_ground); }
  .tool[aria-disabled="true"] { color: var(--_edge); cursor: default; }
  .tool .large { font-size: 1.15em; }
  .tool .little { font-size: 0.8em; }

  .numbers { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.3em; padding: 0 1em; background: var(--_emergency-soft); color: var(--_ink); font-size: 0.9em; }
  .numbers strong { margin-inline-end: 0.4em; }
  .numbers a { display: inline-flex; align-items: center; min-height: max(44px, 2.75em); padding: 0 0.5em; color: var(--_emergency); font-weight: 600; }

  .foot { padding: 0.6em 1em 0.25em; border-top: 0.06em solid var(--_line); background: var(--_paper); }
  .composer label { font-weight: 600; font-size: 0.9em; }
  .box { display: flex; gap: 0.5em; align-items: flex-end; margin-top: 0.25em; }
  .box textarea { resize: none; min-height: max(44px, 2.9em); max-height: 9em; field-sizing: content; flex: 1 1 auto; min-width: 0; line-height: 1.4; }
  .box .act { flex: none; white-space: nowrap; padding-inline: 1.1em 1.25em; margin-bottom: 0.1em; }
  .composer .small { margin-top: 0.2em; }
  .composer .hint { font-size: 0.8em; }
  @media (pointer: coarse) { .composer .hint.keys { display: none; } }
  .below { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5em; margin-inline: -0.7em; }

  .notice { margin: 0 0 0.6em; padding: 0.75em 1em; border-radius: 0.75em; border: 0.1em solid var(--_urgent); background: var(--_urgent-soft); }
  .notice.end { border-color: var(--_edge); background: var(--_ground); }
  .notice .chips { margin-top: 0.6em; }

  .launcher {
    position: fixed; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; z-index: 2147483000;
    display: inline-flex; align-items: center; gap: 0.6em; min-height: 3.4em; padding: 0.6em 1.3em 0.6em 1.1em; border: 0; border-radius: 1.7em;
    background: var(--_accent); color: var(--_accent-ink); font-weight: 600; box-shadow: var(--_shadow); cursor: pointer;
  }
  .launcher:hover { filter: brightness(1.08); }
  .launcher:focus-visible { outline-offset: 0.2em; outline-color: var(--_accent); box-shadow: 0 0 0 0.2em var(--_paper); }
  .launcher .icon { width: 1.5em; height: 1.5em; }
  .launcher .new { width: 0.8em; height: 0.8em; border-radius: 50%; background: #ffd166; }
  dialog.panel {
    position: fixed; inset: auto; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; margin: 0; padding: 0; z-index: 2147483001;
    width: min(27rem, 100vw - 2rem); height: min(46rem, 100vh - 2rem); max-width: none; max-height: none;
    border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  dialog.panel:not([open]) { display: none; }
  dialog.panel[data-size="150"], dialog.panel[data-size="175"], dialog.panel[data-size="200"] { width: min(40rem, 100vw - 2rem); }
  dialog.panel::backdrop { background: rgb(8 20 28 / 0.5); }
  @media (max-width: 30rem), (max-height: 30rem) {
    dialog.panel { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
  }
`,Ft=y`
  /* Little room, as at 400 % zoom: one long column that scrolls as a whole. */
  @container panel (max-height: 28em) {
    .scroller { overflow-y: auto; display: block; }
    .scroller .history { overflow: visible; }
  }
  @container panel (max-width: 24em) {
    .head { padding-inline-start: 0.75em; }
    .history { padding: 0.75em; }
    .said:not(.wide) { max-width: 96%; }
    .names p, .composer .hint.keys { display: none; }
    .numbers { padding-inline: 0.6em; gap: 0; font-size: 0.85em; justify-content: space-between; }
    .numbers strong { margin-inline-end: 0; }
    .numbers a { padding: 0 0.3em; }
    .foot { padding-inline: 0.75em; }
  }
  @media (forced-colors: active) {
    .said, .card, .row, .chip, .act, .panel, .launcher, .notice, .tool { border: 1px solid; }
    .balance .for { fill: CanvasText; }
    .balance .against { stroke: CanvasText; }
    .dots i::before, .dots i::after, .dots b::before, .launcher .new { background: CanvasText; }
    .icon, .mark { color: CanvasText; }
  }
  @media print {
    section.panel, .scroller { height: auto; display: block; overflow: visible; container-type: normal; border: 0; box-shadow: none; }
    .history { overflow: visible; display: block; }
    .said { margin-block: 0.5em; break-inside: avoid; }
    .head .tools, .foot, .numbers, .launcher, .chips, .several, .number { display: none; }
  }
`;var Yi=y`
  color-scheme: light;
  --_accent: var(--tw-accent, #0b5f73);
  --_accent-ink: var(--tw-accent-ink, #ffffff);
  --_ink: var(--tw-ink, #1a2a33);
  --_muted: var(--tw-muted, #4c5e69);
  --_paper: var(--tw-paper, #ffffff);
  --_ground: var(--tw-ground, #f3f7f8);
  --_mine: var(--tw-mine, #d7edf2);
  --_soft: var(--tw-soft, #e1edf0);
  --_line: var(--tw-line, #d3dee3);
  --_edge: var(--tw-edge, #6b7f8a);
  --_emergency: #b01919;
  --_emergency-ink: #ffffff;
  --_emergency-soft: #fdeceb;
  --_urgent: #a14000;
  --_urgent-soft: #fdf0e6;
  --_soon: #7a5600;
  --_soon-soft: #fbf4df;
  --_routine: #1d56a5;
  --_routine-soft: #e9f1fc;
  --_care: #1b6a3d;
  --_care-soft: #e6f5ec;
  --_shadow: 0 0.6em 2.2em rgb(16 42 56 / 0.18);
`,Yt=y`
  color-scheme: dark;
  --_accent: var(--tw-accent-dark, #86d4e5);
  --_accent-ink: var(--tw-accent-ink-dark, #05242c);
  --_ink: var(--tw-ink-dark, #e9f0f3);
  --_muted: var(--tw-muted-dark, #a9bac3);
  --_paper: var(--tw-paper-dark, #172128);
  --_ground: var(--tw-ground-dark, #0f171c);
  --_mine: var(--tw-mine-dark, #17485a);
  --_soft: var(--tw-soft-dark, #22333c);
  --_line: var(--tw-line-dark, #33454f);
  --_edge: var(--tw-edge-dark, #8a9ea9);
  --_emergency: #ffb4ad;
  --_emergency-ink: #3b0505;
  --_emergency-soft: #3a1716;
  --_urgent: #ffb98a;
  --_urgent-soft: #362114;
  --_soon: #ecc96b;
  --_soon-soft: #302813;
  --_routine: #a4c8ff;
  --_routine-soft: #15273f;
  --_care: #8fdcae;
  --_care-soft: #14301f;
  --_shadow: 0 0.6em 2.2em rgb(0 0 0 / 0.55);
`,Gt=y`
  :host {
    ${Yi}
    --_radius: var(--tw-radius, 1em);
    --_font: var(--tw-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    display: block;
    font-family: var(--_font);
    font-size: medium;
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: var(--_ink);
  }
  :host([hidden]) { display: none; }
  :host([data-theme="dark"]) { ${Yt} }
  @media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${Yt} } }

  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, fieldset, form { margin: 0; padding: 0; border: 0; }
  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 0.19em solid var(--_accent); outline-offset: 0.13em; }
  .icon { width: 1.25em; height: 1.25em; flex: none; }
`,Jt=y`
  button, input, textarea { font: inherit; letter-spacing: inherit; color: inherit; }
  button, .call, summary, .row { cursor: pointer; touch-action: manipulation; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.75em; }
  .chip, .act, .plain-button, .call {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.45em; min-height: max(44px, 2.75em);
    padding: 0.45em 1em; border-radius: 1.5em; border: 0.1em solid var(--_accent); background: var(--_paper); color: var(--_accent);
    font-weight: 500; line-height: 1.25; text-align: center; overflow-wrap: anywhere;
  }
  .chip:hover, .plain-button:hover { background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .act { background: var(--_accent); color: var(--_accent-ink); }
  .act:hover { filter: brightness(1.08); }
  .plain-button { border-color: transparent; background: transparent; padding: 0.3em 0.7em; font-size: 0.9em; }
  .small { font-size: 0.9em; color: var(--_muted); }
  .problem { color: var(--_emergency); font-weight: 600; margin-top: 0.5em; }
  .line { display: flex; flex-wrap: wrap; gap: 0.5em 0.75em; align-items: baseline; }

  input[type="text"], textarea {
    width: 100%; padding: 0.6em 0.8em; border: 0.1em solid var(--_edge); border-radius: 0.75em; background: var(--_paper);
  }
  .number { margin-top: 0.75em; }
  .number label { font-weight: 600; font-size: 0.9em; }
  .number input { width: 7em; min-height: max(44px, 2.75em); }
  .number .line { align-items: stretch; }

  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0.4em; margin-top: 0.5em; }
  .rows.alone { margin-top: 0.7em; padding-top: 0.7em; border-top: 0.06em solid var(--_line); }
  .row {
    display: flex; align-items: center; gap: 0.7em; min-height: max(44px, 2.75em); padding: 0.4em 0.8em;
    border: 0.06em solid var(--_line); border-radius: 0.75em; background: var(--_paper); line-height: 1.3; overflow-wrap: anywhere;
  }
  .row:hover { border-color: var(--_accent); }
  .row:has(:checked) { border-color: var(--_accent); background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .row:focus-within { outline: 0.19em solid var(--_accent); outline-offset: 0.06em; }
  .row input { width: 1.3em; height: 1.3em; margin: 0; flex: none; accent-color: var(--_accent); outline: none; }
  .several { margin-top: 0.6em; }
  .several .act { margin-top: 0.75em; }
  fieldset { min-width: 0; }

  .fold { margin-top: 0.25em; }
  .why { margin-bottom: -0.35em; }
  .why p { padding: 0 0 0.5em 1.5em; color: var(--_muted); }
  .fold summary {
    display: inline-flex; align-items: center; min-height: max(44px, 2.75em); color: var(--_accent); font-size: 0.9em;
    list-style: none; border-radius: 0.4em; padding-inline: 0.2em; gap: 0.5em;
  }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::before {
    content: ""; width: 0.42em; height: 0.42em; border: solid currentColor; border-width: 0 0.12em 0.12em 0;
    transform: rotate(-45deg); flex: none; margin-inline: 0.15em;
  }
  .fold[open] > summary::before { transform: rotate(45deg); }
  .list { padding-inline-start: 1.25em; }
  .list li { margin-block: 0.3em; overflow-wrap: anywhere; }
  .list li::marker { color: var(--_accent); }
  a { color: var(--_accent); text-underline-offset: 0.15em; }
`;var Xt=y`
  .history { display: flex; flex-direction: column; gap: 0.75em; padding: 1em; overflow-y: auto; background: var(--_ground); flex: 1 1 auto; min-height: 0; position: relative; overscroll-behavior: contain; }
  .history:focus-visible { outline-offset: -0.25em; }
  .said { max-width: min(38em, 92%); padding: 0.75em 1em; border-radius: var(--_radius); overflow-wrap: anywhere; position: relative; }
  .said:focus { outline: none; }
  .said:focus-visible { outline: 0.13em solid var(--_accent); }
  .assistant { align-self: flex-start; background: var(--_paper); border: 0.06em solid var(--_line); border-end-start-radius: 0.3em; }
  .you { align-self: flex-end; background: var(--_mine); border-end-end-radius: 0.3em; }
  .you.waiting { opacity: 0.8; }
  .you.refused { border: 0.1em dashed var(--_edge); }
  .own { white-space: pre-wrap; unicode-bidi: plaintext; max-height: 18em; overflow-y: auto; }
  .wide { align-self: stretch; max-width: none; }
  .wide:has(.card) { padding: 0; border: 0; background: none; }
  .said p + p, .said ul + p, .said p + ul { margin-top: 0.5em; }
  .before { color: var(--_muted); font-size: 0.9em; padding-bottom: 0.6em; margin-bottom: 0.6em; border-bottom: 0.06em solid var(--_line); }
  .question p:first-child { font-weight: 600; }
  .picker { margin-top: 0.5em; }
  .alarming { font-weight: 600; color: var(--_emergency); }
  .note { align-self: center; text-align: center; max-width: 34em; font-size: 0.9em; color: var(--_muted); padding: 0.25em 1em; }
  .dots { align-self: flex-start; display: flex; align-items: center; gap: 0.7em; color: var(--_muted); font-size: 0.9em; padding: 0.25em 0.25em; }
  .dots i { display: inline-flex; gap: 0.25em; }
  .dots i::before, .dots i::after, .dots b::before { content: ""; width: 0.45em; height: 0.45em; border-radius: 50%; background: var(--_accent); }
  .dots b { display: inline-flex; }
  @media (prefers-reduced-motion: no-preference) {
    .dots i::before, .dots i::after, .dots b::before { animation: breathe 1.2s infinite ease-in-out; }
    .dots b::before { animation-delay: 0.15s; }
    .dots i::after { animation-delay: 0.3s; }
    .said, .note { animation: appear 0.25s ease-out; }
  }
  @keyframes breathe { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }
  @keyframes appear { from { opacity: 0; transform: translateY(0.4em); } }
  .drawing { margin: 0 0 0.75em; }
  .drawing svg { max-width: 100%; height: auto; }
`,ei=y`
  .card.emergency { --_level: var(--_emergency); --_level-soft: var(--_emergency-soft); }
  .card.urgent { --_level: var(--_urgent); --_level-soft: var(--_urgent-soft); }
  .card.soon { --_level: var(--_soon); --_level-soft: var(--_soon-soft); }
  .card.routine { --_level: var(--_routine); --_level-soft: var(--_routine-soft); }
  .card.self_care { --_level: var(--_care); --_level-soft: var(--_care-soft); }
  .card { border: 0.13em solid var(--_level); border-radius: var(--_radius); background: var(--_paper); overflow: hidden; }
  .urgency {
    display: flex; align-items: center; gap: 0.75em; padding: 0.85em 1.1em; background: var(--_level-soft); color: var(--_level);
    font-size: 1.2em; line-height: 1.25; font-weight: 700;
  }
  .urgency .icon { width: 1.7em; height: 1.7em; }
  .urgency .kind { display: block; font-size: 0.68em; font-weight: 600; letter-spacing: 0.02em; }
  .emergency .urgency { background: var(--_emergency); color: var(--_emergency-ink); }
  .inside { padding: 1em 1.1em 1.1em; }
  .action { font-size: 1.1em; font-weight: 600; }
  .call { background: var(--_emergency); border-color: var(--_emergency); color: var(--_emergency-ink); font-size: 1.2em; font-weight: 700; text-decoration: none; margin-top: 0.7em; padding-inline: 1.5em; }
  .card h4 { font-size: 1em; font-weight: 700; margin: 1.25em 0 0.35em; }
  .conditions { list-style: none; display: grid; gap: 0.6em; }
  .condition { border: 0.06em solid var(--_line); border-radius: 0.75em; padding: 0.75em 0.9em; }
  .condition .line { justify-content: space-between; }
  .likelihood { font-size: 0.85em; font-weight: 600; color: var(--_ink); background: var(--_ground); border: 0.06em solid var(--_line); border-radius: 1em; padding: 0.1em 0.7em; }
  .balance { display: block; width: 11em; height: auto; margin: 0.5em 0 0.35em; }
  .balance .track { fill: var(--_ground); stroke: var(--_line); stroke-width: 1; }
  .balance .for { fill: var(--_care); }
  .balance .against { fill: none; stroke: var(--_urgent); stroke-width: 1.5; }
  .balance .line { stroke: var(--_edge); stroke-width: 1.5; }
  .evidence { display: flex; gap: 0.5em; align-items: flex-start; margin-top: 0.25em; font-size: 0.95em; }
  .evidence .icon { width: 1.1em; height: 1.1em; margin-top: 0.2em; }
  .evidence.tick .icon { color: var(--_care); }
  .evidence.cross .icon { color: var(--_urgent); }
  .inside > .small { margin-top: 1em; }
  .after { margin-top: 1.25em; padding-top: 1.1em; border-top: 0.06em solid var(--_line); }
`;var Te=class{constructor(){this.entries=[];this.next=1}say(e){let t=this.next++;return this.entries=[...this.entries,{key:t,by:"person",text:e,state:"waiting"}],t}answer(e,t="said"){let s=e.filter(u=>u.text?.trim()).map(u=>({key:this.next++,by:"assistant",message:u})),r=this.entries.findIndex(u=>u.by==="person"&&u.state==="waiting"),h=(r<0?this.entries:this.entries.slice(0,r+1)).map(u=>u.by==="person"&&u.state==="waiting"?{...u,state:t}:u),c=Ae(e);return this.entries=[...c?[]:h,...s,...r<0?[]:this.entries.slice(r+1)],s.map(u=>u.key)}restore(e,t){this.entries=[];for(let n of e)this.say(n.text),this.answer(n.messages);for(let n of t)this.say(n)}note(e){this.entries=[...this.entries,{key:this.next++,by:"note",text:e}]}giveUpWaiting(){this.entries=this.entries.filter(e=>e.by!=="person"||e.state!=="waiting")}clear(){this.entries=[]}get open(){for(let e of[...this.entries].reverse())if(!(e.by==="note"||e.by==="person"&&e.state==="refused")){if(e.by==="person")return null;if(e.message.custom?.kind!=="error")return e.key}return null}lastOf(e){return[...this.entries].reverse().find(n=>n.by==="assistant"&&e(n.message))?.key??null}get told(){let e=[],t="";for(let n of this.entries)n.by==="note"?t="":n.by==="person"&&n.state==="said"?e.push({question:t,text:n.text}):n.by==="assistant"&&(t=Gi(n.message));return e}};function Gi(i){let e=_e(i);return e&&e.id!=="opening"?e.text??i.text??"":""}var Ji={mark:"M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 8.9a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2Z",chat:"M4 5h16v11H9.5L5 20v-4H4z",close:"M6 6l12 12M18 6L6 18",send:"M4 12h14M12 5l7 7-7 7",smaller:"M5 12h14",larger:"M5 12h14M12 5v14",phone:"M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2A15 15 0 0 1 4.500 5.500c0-1 1-2 2-2Z",clock:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 7.500V12l3 2",calendar:"M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8",home:"M3.500 11.500 12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20",tick:"M4.500 12.500l5 5L19.500 7",cross:"M7 7l10 10M17 7L7 17",info:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 11v5.500M12 7.500v.2"},Xi={emergency:"phone",urgent:"clock",soon:"calendar",routine:"calendar",self_care:"home"};function S(i){return l`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${v`<path d=${Ji[i]}></path>`}</svg>`}function Ce(i){return S(Xi[i]??"info")}var ii=6,it=11,Z=ii*it+2,ti=(i,e,t)=>Array.from({length:Math.min(i,ii)},(n,s)=>v`<rect class=${t} x=${e(s)} y="3" width="8" height="12" rx="2"></rect>`);function ni(i,e){return l`<svg class="balance" role="img" aria-label=${a.balance(i,e)} viewBox="0 0 ${2*Z} 18">
    ${v`<rect class="track" x="1" y="1" width=${2*Z-2} height="16" rx="5"></rect>`}
    ${v`<line class="line" x1=${Z} x2=${Z} y1="0" y2="18"></line>`}
    ${ti(i,t=>Z+3+t*it,"for")}
    ${ti(e,t=>Z-11-t*it,"against")}
  </svg>`}var si=/^\s*[•-]\s+/;function ri(i){let e=[];for(let t of i.split(/\n\s*\n/))for(let n of t.split(`
`))n.trim()&&(si.test(n)?en(e,n.replace(si,"").trim()):e.push({kind:"paragraph",text:n.trim()}));return e}function en(i,e){let t=i[i.length-1];t?.kind==="list"?t.items.push(e):i.push({kind:"list",items:[e]})}var tn=i=>l`<li dir="auto">${i}</li>`;function st(i){return l`<ul class="list">${i.map(tn)}</ul>`}function nn(i){return i.kind==="list"?st(i.items):l`<p dir="auto">${i.text}</p>`}function A(i){return l`${ri(i).map(nn)}`}function oi(i,e){let t=n=>e.some(s=>n.includes(s.title));return i.split(/\n\s*\n/).filter(n=>!t(n)).join(`

`)}var nt=i=>/^https?:\/\//i.test(i??"");function sn({title:i,url:e}){return nt(e)?l`<li><a href=${e} target="_blank" rel="noopener noreferrer">${i}<span class="unseen"> (${a.opensNew})</span></a></li>`:l`<li>${i}</li>`}function Me(i){if(!i?.length)return d;let e=[...i].sort((t,n)=>Number(nt(n.url))-Number(nt(t.url)));return l`<details class="fold"><summary>${a.sources(i.length)}</summary><ul class="list small">${e.map(sn)}</ul></details>`}function li(i,e,t,n){let{urgency:s,complete:r}=e,o=s==="emergency"?a.emergencyTitle:r?a.result:a.resultSoFar;return l`
    ${e.before?l`<div class="before">${A(e.before)}</div>`:d}
    <section class="card ${s}" aria-labelledby="card-${i}">
      <h3 class="urgency" id="card-${i}">
        ${Ce(s)}
        <span><span class="kind">${o}<span class="unseen">: </span></span>${e.urgency_name??e.action??e.advice[0]}</span>
      </h3>
      <div class="inside">
        ${rt(e)}
        ${ot(e,t)}
        ${r||s==="emergency"?Q(a.doNow,e.advice.slice(1)):d}
        ${r?rn(e):d}
        ${n?on(n,r):d}
      </div>
    </section>`}function rt({action:i,advice:e,call:t}){return l`
    <p class="action">${i??e[0]}</p>
    ${t?l`<a class="call" href="tel:${t.number.replace(/[^\d+]/g,"")}">${S("phone")}<span>${t.text}</span></a>`:d}`}function ot({reasons:i},e){let t=i.filter(n=>e.includes(n.text));return t.length?l`<h4>${a.whyThis}</h4>${t.map(n=>l`<p>${n.text}</p>`)}`:d}function Q(i,e){return e?.length?l`<h4>${i}</h4>${st(e)}`:d}var at=i=>i.urgency==="emergency"?[]:i.conditions.filter(({told:e})=>e);function rn(i){let e=at(i);return l`
    ${e.length?l`<h4>${a.mightBe}</h4><ul class="conditions">${e.map(lt)}</ul>`:d}
    ${Q(a.changes,i.safety_net)}
    ${Q(a.takeAlong,i.take_away)}
    ${Me(i.sources)}
    ${i.disclaimer?l`<p class="small">${i.disclaimer}</p>`:d}`}function lt({name:i,likelihood:e,likelihood_name:t,for_words:n=[],against_words:s=[]}){return l`<li class="condition">
    <div class="line"><strong>${i}</strong><span class="likelihood">${t??e}</span></div>
    ${ni(n.length,s.length)}
    ${ai("tick",a.fits,n)}
    ${ai("cross",a.fitsNot,s)}
  </li>`}function ai(i,e,t){return t.length?l`<p class="evidence ${i}">${S(i)}<span>${e}: ${t.join("; ")}</span></p>`:d}function on(i,e){let t=(n,s)=>l`<button type="button" class="chip" @click=${s}>${n}</button>`;return l`<div class="chips after" role="group" aria-label=${a.result}>
    ${t(a.print,()=>i.print())}
    ${t(a.copy,()=>i.copy())}
    ${e?t(a.summaryButton,()=>i.summary()):d}
    ${t(a.changed,()=>i.changed())}
    ${t(a.again,()=>i.again())}
    ${t(a.delete,()=>i.remove())}
  </div>`}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Re=i=>(e,t)=>{t!==void 0?t.addInitializer(()=>{customElements.define(i,e)}):customElements.define(i,e)};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var an={attribute:!0,type:String,converter:G,reflect:!1,hasChanged:ue},ln=(i=an,e,t)=>{let{kind:n,metadata:s}=t,r=globalThis.litPropertyMetadata.get(s);if(r===void 0&&globalThis.litPropertyMetadata.set(s,r=new Map),n==="setter"&&((i=Object.create(i)).wrapped=!0),r.set(t.name,i),n==="accessor"){let{name:o}=t;return{set(h){let c=e.get.call(this);e.set.call(this,h),this.requestUpdate(o,c,i,!0,h)},init(h){return h!==void 0&&this.C(o,void 0,i,h),h}}}if(n==="setter"){let{name:o}=t;return function(h){let c=this[o];e.call(this,h),this.requestUpdate(o,c,i,!0,h)}}throw Error("Unsupported decorator location: "+n)};function C(i){return(e,t)=>typeof t=="object"?ln(i,e,t):((n,s,r)=>{let o=s.hasOwnProperty(r);return s.constructor.createProperty(r,n),o?Object.getOwnPropertyDescriptor(s,r):void 0})(i,e,t)}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */function M(i){return C({...i,state:!0,attribute:!1})}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2021 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var He=i=>!!Xe[i]?.one.includes("{side}"),dt=i=>He(i)&&i!=="half_face";function K(i,e,t=i){let n=Xe[i];return n?e==="both"?`${K(i,"left")}, ${K(i,"right")}`:e==="left"||e==="right"?n.one.replace("{side}",e):n.none:t.toLowerCase()}function ct(i,e){return e.filter(t=>i.has(t.value)).map(t=>K(t.value,i.get(t.value)??"",t.label)).join(", ")}function Oe(i,e,t){let n=i.get(e);return n===void 0?"false":!t||n==="both"||n===t?"true":n==="unsure"||n===""?"mixed":"false"}function di(i,e,t){let n=new Map(i),s=i.get(e),r=t==="left"?"right":"left";return t?s===t?n.delete(e):s==="both"?n.set(e,r):n.set(e,s===r&&dt(e)?"both":t):s===void 0?n.set(e,""):n.delete(e),n}var ci=y`
  .pictures {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    margin-block: 0.5rem;
  }
  .picture {
    width: 100%;
    max-width: 340px;
  }
  .picture.body {
    display: none;
    max-width: 260px;
  }
  .picture.body.open {
    display: block;
  }
  .more {
    width: 100%;
    max-width: 340px;
  }
  .sides {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    font-weight: 600;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
  }
  .skin {
    fill: var(--soft);
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .hair {
    fill: var(--line);
  }
  .art {
    pointer-events: none;
  }
  .line,
  .lash,
  .brow,
  .tick {
    fill: none;
    stroke: var(--line);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lash {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .lash.thin {
    stroke-width: 2.2;
  }
  .brow {
    stroke-width: 6;
  }
  .white {
    fill: var(--paper);
    stroke: var(--line);
  }
  .iris {
    fill: var(--ink);
  }
  .glint {
    fill: var(--paper);
  }
  .lip {
    fill: var(--line);
    fill-opacity: 0.45;
  }
  .hit {
    fill: transparent;
  }
  .spot {
    cursor: pointer;
    outline: none;
    touch-action: manipulation;
  }
  .area {
    fill: var(--paper);
    fill-opacity: 0.35;
    stroke: var(--line);
    stroke-width: 1.2;
    stroke-dasharray: 3 3;
  }
  .off .area {
    fill: none;
    stroke: none;
  }
  .spot:hover .area {
    fill: var(--accent);
    fill-opacity: 0.15;
  }
  .spot[aria-checked="true"] .area,
  .spot[aria-checked="mixed"] .area {
    fill: var(--accent);
    fill-opacity: 0.4;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-dasharray: none;
  }
  .spot[aria-checked="mixed"] .area {
    fill-opacity: 0.15;
    stroke-dasharray: 5 4;
  }
  .spot:focus-visible .area {
    stroke: var(--ink);
    stroke-width: 4.5;
    stroke-dasharray: none;
  }
  .spot[aria-disabled] {
    cursor: default;
  }
  .badge {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .tick {
    stroke: var(--on-accent);
    stroke-width: 2.8;
  }
  .unsure {
    fill: var(--on-accent);
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
  }
  .wide {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
    width: 100%;
    max-width: 340px;
  }
  .wide > :not(.side) {
    grid-column: 1 / -1;
  }
  .wide button[aria-pressed="true"]::before {
    content: "\\2713\\00a0" / "";
  }
  .wide button[aria-pressed="mixed"] {
    border: 2px dashed var(--accent);
  }
  .view {
    margin-block: 0.5rem;
  }
  ul {
    margin: 0.5rem 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-end: 1px solid var(--line);
  }
  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }
  .place {
    width: 100%;
  }
  input {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0 0 0.3rem 2rem;
  }
  .which label {
    min-width: 44px;
  }
  @container (min-width: 40rem) {
    .pictures {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
    .more {
      display: none;
    }
    .picture.body {
      display: block;
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .skin,
    .white,
    .glint,
    .area {
      fill: Canvas;
      stroke: CanvasText;
    }
    .off .area {
      fill: none;
      stroke: none;
    }
    .line,
    .lash,
    .brow {
      stroke: CanvasText;
    }
    .iris,
    .hair,
    .lip {
      fill: CanvasText;
    }
    .spot[aria-checked="true"] .area,
    .spot[aria-checked="mixed"] .area {
      stroke: Highlight;
      stroke-width: 4;
    }
    .spot:focus-visible .area {
      stroke: CanvasText;
      stroke-width: 5;
      stroke-dasharray: 2 3;
    }
    .badge {
      fill: Highlight;
      stroke: Canvas;
    }
    .tick {
      stroke: HighlightText;
    }
    .unsure {
      fill: HighlightText;
    }
  }
`;var ht=i=>v`<g>${i}</g><g transform="translate(320) scale(-1 1)">${i}</g>`,dn="M160 12C226 12 276 52 286 112C291 146 290 184 283 214C275 250 256 288 226 312C206 327 184 334 160 334C136 334 114 327 94 312C64 288 45 250 37 214C30 184 29 146 34 112C44 52 94 12 160 12Z",re={box:"0 0 320 400",middle:160,under:v`
    ${ht(v`
      <path class="skin" d="M284 148C300 140 310 150 307 170C305 190 296 204 282 200Z" />
      <path class="line" d="M291 162Q300 160 298 174Q296 184 290 188" />`)}
    <path class="skin" d="M106 300V362C104 384 84 392 60 400H260C236 392 216 384 214 362V300Z" />
    <path class="skin" d=${dn} />`,over:v`
    <path class="hair" d="M32 150C14 64 76 2 160 2C244 2 306 64 288 150C284 110 270 84 252 72C214 58 168 74 122 52
      C92 62 48 92 32 150Z" />
    ${ht(v`
      <path class="brow" d="M184 112Q212 97 244 110" />
      <path class="white" d="M183 156Q212 129 241 156Q212 174 183 156Z" />
      <circle class="iris" cx="212" cy="153" r="10.5" />
      <circle class="glint" cx="212" cy="149" r="3" />
      <path class="lash" d="M183 156Q212 129 241 156" />
      <path class="line" d="M189 144Q212 127 237 144M192 168Q212 182 234 167" />`)}
    <path class="line" d="M152 168Q150 194 140 208Q136 218 146 221M174 221Q184 218 180 209M151 221Q160 228 169 221" />
    <path class="lip" d="M124 262Q146 254 160 259Q174 254 196 262Q176 284 160 284Q144 284 124 262Z" />
    <path class="lash thin" d="M121 260Q160 274 199 260" />
    <path class="line" d="M146 305Q160 311 174 305" />`,spots:[{value:"forehead",twice:!0,area:"M162 66C196 68 226 62 250 74C264 84 274 98 279 117H162Z",hit:"M160 58C196 58 240 56 262 74L286 119H160Z",tick:[218,84]},{value:"around_eye",twice:!0,area:"M176 121H280C286 146 286 174 280 199H192Q174 196 174 160Q174 132 176 121Z",hit:"M166 120H294V200H166Z",tick:[264,160]},{value:"eyelid",twice:!0,area:"M179 156Q186 130 212 130Q238 130 245 156Q238 180 212 180Q186 180 179 156Z",hit:"M178 129H245V180H178Z",tick:[190,137]},{value:"cheek",twice:!0,area:"M190 203H279C275 226 268 244 262 256H224Q218 234 187 227Q186 214 190 203Z",hit:"M182 201H294V256H224Q218 234 182 227Z",tick:[250,226]},{value:"mouth",twice:!0,area:"M162 233H186Q214 238 219 262L217 314C202 325 182 330 162 331Z",hit:"M160 230H186Q217 236 222 260V336H160Z",tick:[194,302]},{value:"jaw",twice:!0,area:"M224 260H261C252 282 240 298 222 311Z",hit:"M223 257H294V330H223Z",tick:[238,276]},{value:"neck",twice:!0,area:"M162 337C180 337 198 333 211 325V364C212 374 218 382 226 387H162Z",hit:"M160 336H236V400H160Z",tick:[188,364]}]},oe={box:"40 0 240 376",middle:160,under:v`
    <path class="skin" d="M148 44H172V72H148Z" />
    <circle class="skin" cx="160" cy="31" r="25" />
    <path class="hair" d="M134 36C130 14 144 3 160 3C176 3 190 14 186 36C180 20 168 20 156 17C146 18 138 24 134 36Z" />
    <path class="line" d="M153 30V32M167 30V32M152 41Q160 46 168 41" />
    <path class="skin" d="M120 76Q160 60 200 76Q204 130 196 160Q196 190 202 214H118Q124 190 124 160Q116 130 120 76Z" />
    ${ht(v`
      <path class="skin" d="M196 73Q218 74 224 98L260 196Q246 208 234 202L196 116Z" />
      <path class="skin" d="M234 204Q248 210 260 199Q276 216 271 232Q262 248 246 242Q236 226 234 204Z" />
      <path class="skin" d="M162 216H202Q208 268 200 326H172Q164 270 162 216Z" />
      <path class="skin" d="M172 328H200Q204 344 216 354Q220 368 206 369H178Q168 369 168 356Z" />`)}`,over:v``,spots:[{value:"arm",twice:!0,area:"M197 75Q217 76 222 98L257 195Q246 204 236 199L199 116Z",hit:"M194 70H236L280 196H226L194 130Z",tick:[230,144]},{value:"trunk",twice:!1,area:"M123 78Q160 64 197 78Q201 130 193 160Q193 190 199 211H121Q127 190 127 160Q119 130 123 78Z",tick:[160,146]},{value:"hand",twice:!0,area:"M237 206Q248 211 259 203Q273 216 268 231Q261 244 248 239Q239 226 237 206Z",hit:"M224 198H280V252H224Z",tick:[253,222]},{value:"leg",twice:!0,area:"M165 219H199Q205 268 197 323H175Q167 270 165 219Z",hit:"M161 214H216V325H161Z",tick:[184,268]},{value:"foot",twice:!0,area:"M175 331H198Q202 346 213 356Q216 366 206 366H178Q171 366 171 356Z",hit:"M161 326H222V376H161Z",tick:[190,352]}]};var Le=y`
  :host {
    --ink: var(--tw-ink, #16242f);
    --paper: var(--tw-paper, #ffffff);
    --soft: var(--tw-soft, #e3edf1);
    --line: var(--tw-line, #5f7480);
    --accent: var(--tw-accent, #0b5c78);
    --on-accent: var(--tw-on-accent, #ffffff);
    --gap: 0.5rem;
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: inherit;
    line-height: 1.4;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: var(--tw-ink, #e8f0f3);
      --paper: var(--tw-paper, #10191f);
      --soft: var(--tw-soft, #24343e);
      --line: var(--tw-line, #8ba1ad);
      --accent: var(--tw-accent, #7fcfe8);
      --on-accent: var(--tw-on-accent, #06202a);
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0 0 var(--gap);
    max-width: 40rem;
    overflow-wrap: anywhere;
  }
  button,
  select,
  input[type="number"] {
    min-width: 44px;
    min-height: 44px;
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    touch-action: manipulation;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  button[aria-pressed="true"],
  button.send {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.link {
    border-color: transparent;
    padding-inline: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:disabled,
  input:disabled,
  select:disabled {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    align-items: center;
    margin-block: var(--gap);
  }
  .told {
    font-weight: 600;
    font-size: 1.1em;
  }
  .hint:empty {
    display: none;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed="true"],
    button.send {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;var cn="M-5.5 .5L-1.5 4.5L6 -4.5",pt=i=>i.charAt(0).toUpperCase()+i.slice(1),_=class extends x{constructor(){super(...arguments);this.options=[];this.extras=[];this.disabled=!1;this.facing=!1;this.chosen=new Map;this.asList=!1;this.bodyShown=!1;this.hint=""}willUpdate(t){t.has("options")&&(this.chosen=new Map([...this.chosen].filter(([n])=>this.offers(n))),this.bodyShown=this.bodyShown||!this.drawn(re))}render(){return l`
      <p>${this.asList?g.helpList:`${g.help} ${g.middle}`}</p>
      <button class="link" @click=${()=>this.asList=!this.asList}>
        ${this.asList?g.toPicture:g.toList}
      </button>
      ${this.asList?this.list():this.pictures()}
      <p class="told">
        ${this.chosen.size?g.chosen.replace("{places}",pt(ct(this.chosen,this.options))):g.nothing}
      </p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>${g.send}</button>
        ${this.extras.map(t=>l`<button ?disabled=${this.disabled} @click=${()=>this.answer(t)}>${t}</button>`)}
      </div>
    `}pictures(){let t=this.drawn(oe);return l`
      <div class="pictures">
        ${this.drawn(re)?this.picture(re,g.face,"face"):d} ${this.wide()}
        ${t?l`<button
              class="more"
              aria-expanded=${this.bodyShown}
              @click=${()=>this.bodyShown=!this.bodyShown}
            >
              ${this.bodyShown?g.hideBody:g.showBody}
            </button>`:d}
        ${t?this.picture(oe,g.body,this.bodyShown?"body open":"body"):d}
      </div>
      <p class="view">
        ${this.facing?g.facing:g.mirror}
        <button class="link" @click=${()=>this.facing=!this.facing}>
          ${this.facing?g.toMirror:g.toFacing}
        </button>
      </p>
    `}picture(t,n,s){let[r,o]=this.facing?[g.yourRight,g.yourLeft]:[g.yourLeft,g.yourRight];return l`<div class="picture ${s}">
      <div class="sides" aria-hidden="true"><span>${r}</span><span>${o}</span></div>
      <svg viewBox=${t.box} role="group" aria-label=${n}>
        ${t.under} ${t.spots.map(h=>this.spots(h,t.middle))}
        <g class="art">${t.over}</g>
        <g class="art">${t.spots.map(h=>this.ticks(h,t.middle))}</g>
      </svg>
    </div>`}sidesOf(t){return t.twice?this.facing?["right","left"]:["left","right"]:[""]}spots(t,n){let s=this.offers(t.value);return this.sidesOf(t).map((r,o)=>{let h=t.twice&&o===0?`translate(${2*n}) scale(-1 1)`:d,c=v`${t.hit?v`<path class="hit" d=${t.hit} />`:d}<path class="area" d=${t.area} />`;return s?v`<g
        class="spot"
        data-spot=${`${r} ${t.value}`.trim()}
        transform=${h}
        role="checkbox"
        tabindex=${this.disabled?d:0}
        aria-checked=${Oe(this.chosen,t.value,r)}
        aria-disabled=${this.disabled?"true":d}
        aria-label=${pt(K(t.value,r))}
        @click=${()=>this.tap(t.value,r)}
        @keydown=${u=>this.keyed(u,t.value,r)}
      >${c}</g>`:v`<g class="off" transform=${h}><path class="area" d=${t.area} /></g>`})}ticks(t,n){return this.sidesOf(t).map((s,r)=>{let o=Oe(this.chosen,t.value,s);if(o==="false"||!this.offers(t.value))return d;let h=t.twice&&r===0?2*n-t.tick[0]:t.tick[0],c=o==="true"?v`<path class="tick" d=${cn} />`:v`<text class="unsure" y="5">?</text>`;return v`<g transform="translate(${h} ${t.tick[1]})"><circle class="badge" r="11" />${c}</g>`})}wide(){let t=new Set([...re.spots,...oe.spots].map(s=>s.value)),n=this.options.filter(s=>!t.has(s.value));return n.length?l`<div class="wide" role="group" aria-label=${g.wide}>
      ${n.map(s=>(He(s.value)?this.facing?["right","left"]:["left","right"]:[""]).map(o=>l`<button
            class=${o?"side":""}
            aria-pressed=${Oe(this.chosen,s.value,o)}
            ?disabled=${this.disabled}
            @click=${()=>this.tap(s.value,o)}
          >
            ${pt(K(s.value,o,s.label))}
          </button>`))}
    </div>`:d}list(){return l`<ul>
      ${this.options.map(({value:t,label:n})=>l`<li>
          <label class="place">
            <input
              type="checkbox"
              .checked=${this.chosen.has(t)}
              ?disabled=${this.disabled}
              @change=${s=>this.tick(t,s.target.checked)}
            />
            <span>${n}</span>
          </label>
          ${this.chosen.has(t)&&He(t)?this.sides(t,n):d}
        </li>`)}
    </ul>`}sides(t,n){let s=["left","right","both","unsure"].filter(r=>r!=="both"||dt(t));return l`<div class="which" role="radiogroup" aria-label=${g.whichSide.replace("{place}",n)}>
      ${s.map(r=>l`<label>
          <input
            type="radio"
            name=${`side-${t}`}
            .checked=${this.chosen.get(t)===r}
            ?disabled=${this.disabled}
            @change=${()=>this.choose(new Map(this.chosen).set(t,r))}
          />
          <span>${g.sides[r]}</span>
        </label>`)}
    </div>`}offers(t){return this.options.some(n=>n.value===t)}drawn(t){return t.spots.some(n=>this.offers(n.value))}tap(t,n){this.disabled||this.choose(di(this.chosen,t,n))}tick(t,n){let s=new Map(this.chosen);n?s.set(t,""):s.delete(t),this.choose(s)}choose(t){this.chosen=t,this.hint="",this.bodyShown=this.bodyShown||oe.spots.some(n=>t.has(n.value))}keyed(t,n,s){t.key!==" "&&t.key!=="Enter"||(t.preventDefault(),t.repeat||this.tap(n,s))}send(){this.chosen.size?this.answer(ct(this.chosen,this.options)):this.hint=g.chooseFirst}answer(t){this.dispatchEvent(new CustomEvent("tw-answer",{bubbles:!0,composed:!0,detail:{message:t}}))}};_.styles=[Le,ci],$([C({attribute:!1})],_.prototype,"options",2),$([C({attribute:!1})],_.prototype,"extras",2),$([C({type:Boolean,reflect:!0})],_.prototype,"disabled",2),$([C({type:Boolean,reflect:!0})],_.prototype,"facing",2),$([M()],_.prototype,"chosen",2),$([M()],_.prototype,"asList",2),$([M()],_.prototype,"bodyShown",2),$([M()],_.prototype,"hint",2),_=$([Re("tw-place-picker")],_);var hn={day:1,week:7,month:30,year:365},B=(i,...e)=>e.map(t=>({count:t,unit:i})),ut=(i,...e)=>e.map(t=>({count:t,unit:i,about:!0})),R=[...B("day",0,1,2,3,4,5,6),...B("week",1),...B("day",10),...B("week",2,3),...B("month",1),...B("week",6),...B("month",2,3,4,5,6,8,10),...ut("year",1),...ut("month",18),...ut("year",2,3,4,5,6,8,10),{count:10,unit:"year",more:!0}],hi=[0,2,7,9,11,14,17,20],ft=99,mt=i=>i.count*hn[i.unit];function Ne(i){return i.count===0?k.today:k.ago.replace("{time}",Ue(i))}function Ue(i){if(i.count===0)return k.today;if(i.more)return k.most;let e=`${i.count} ${i.count===1?i.unit:Ee[i.unit]}`;return i.about?k.about.replace("{time}",e):e}function pi(i){if(i.more)return R.length-1;let e=mt(i);if(e>mt(R[R.length-2]))return R.length-1;let t=R.slice(0,-1).map(n=>Math.abs(mt(n)-e));return t.indexOf(Math.min(...t))}var pn=new Set(["ArrowLeft","ArrowRight","ArrowUp","ArrowDown","Home","End","PageUp","PageDown"]),un=R.findIndex(i=>i.unit==="week"),ze=i=>i.charAt(0).toUpperCase()+i.slice(1),E=class extends x{constructor(){super(...arguments);this.extras=[];this.disabled=!1;this.ago=null;this.hint="";this.unit="day";this.exact=""}render(){let t=this.ago?ze(Ne(this.ago)):k.nothing;return l`
      <div class="row" role="group" aria-label=${k.common}>
        ${hi.map(n=>this.chip(R[n]))}
      </div>
      <div class="slide">
        <input
          type="range"
          min="0"
          max=${R.length-1}
          step="1"
          .value=${String(this.ago?pi(this.ago):un)}
          aria-label=${k.slider}
          aria-valuetext=${t}
          ?disabled=${this.disabled}
          @input=${this.slid}
          @click=${this.slid}
          @keyup=${this.keyed}
        />
        <div class="ends" aria-hidden="true"><span>${ze(k.from)}</span><span>${ze(k.to)}</span></div>
      </div>
      ${this.exactly()}
      <p class="told">${t}</p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>
          ${k.send}${this.ago?l`: ${Ne(this.ago)}`:null}
        </button>
        ${this.extras.map(n=>l`<button ?disabled=${this.disabled} @click=${()=>this.answer(n)}>${n}</button>`)}
      </div>
    `}chip(t){let n=Ue(t),s=this.ago!==null&&Ue(this.ago)===n;return l`<button aria-pressed=${s} ?disabled=${this.disabled} @click=${()=>this.choose(t)}>
      ${ze(n)}
    </button>`}exactly(){let t=Object.entries(Ee);return l`<fieldset ?disabled=${this.disabled}>
      <legend>${k.exact}</legend>
      <div class="row">
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${ft}
          step="1"
          aria-label=${k.number}
          .value=${this.exact}
          @input=${this.numbered}
        />
        <select aria-label=${k.unit} .value=${this.unit} @change=${this.united}>
          ${t.map(([n,s])=>l`<option value=${n}>${s}</option>`)}
        </select>
      </div>
    </fieldset>`}choose(t,n=""){this.ago=t,this.exact=n,this.hint=""}slid(t){this.choose(R[Number(t.target.value)])}keyed(t){(pn.has(t.key)||t.key===" "||t.key==="Enter")&&this.slid(t)}numbered(t){this.count(t.target.value,this.unit)}united(t){this.unit=t.target.value,this.exact&&this.count(this.exact,this.unit)}count(t,n){let s=Number(t);Number.isInteger(s)&&s>=1&&s<=ft?this.choose({count:s,unit:n},t):[this.ago,this.exact]=[null,t]}send(){this.ago?this.answer(Ne(this.ago)):this.hint=k.chooseFirst}answer(t){this.dispatchEvent(new CustomEvent("tw-answer",{bubbles:!0,composed:!0,detail:{message:t}}))}};E.styles=[Le,y`
      .slide {
        margin-block: 0.75rem;
        max-width: 34rem;
      }
      input[type="range"] {
        display: block;
        width: 100%;
        height: 44px;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
        touch-action: pan-y;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
        font-size: 0.9em;
      }
      fieldset {
        margin: 0.5rem 0;
        border: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
      }
      input[type="number"] {
        width: 5.5rem;
      }
    `],$([C({attribute:!1})],E.prototype,"extras",2),$([C({type:Boolean,reflect:!0})],E.prototype,"disabled",2),$([M()],E.prototype,"ago",2),$([M()],E.prototype,"hint",2),$([M()],E.prototype,"unit",2),$([M()],E.prototype,"exact",2),E=$([Re("tw-time-scale")],E);function mi(i,e,t,n){let{before:s,why:r}=t,o=s===void 0?e.text??"":t.text??e.text??"";return l`
    ${s?l`<div class="before">${A(s)}</div>`:d}
    <div class="question" id="question-${i}">${A(o)}</div>
    ${n&&r?l`<details class="fold why"><summary>${a.why}</summary><p>${r}</p></details>`:d}
    ${n?mn(i,e.buttons??[],t,n):d}`}function mn(i,e,t,n){return t.answer==="any_of"&&t.asks.includes("location")?fn(i,e,t,n):t.answer==="duration"?gn(i,e,n):t.answer==="any_of"&&t.options.length?vn(i,e,t,n):t.answer==="number"?l`${wn(i,n)}${De(i,e,n)}`:De(i,e,n)}function De(i,e,t){return e.length?l`<div class="chips" role="group" aria-labelledby="question-${i}">
    ${e.map(({title:n,payload:s})=>l`<button type="button" class="chip" @click=${()=>t.answer(s||n)}>${n}</button>`)}
  </div>`:d}var fi=i=>i.map(({title:e,payload:t})=>t||e),gi=i=>e=>i.answer(e.detail.message);function fn(i,e,{options:t},n){return l`<div class="picker" role="group" aria-labelledby="question-${i}">
    <tw-place-picker .options=${t} .extras=${fi(e.slice(t.length))} @tw-answer=${gi(n)}></tw-place-picker>
  </div>`}function gn(i,e,t){return l`<div class="picker" role="group" aria-labelledby="question-${i}">
    <tw-time-scale .extras=${fi(e)} @tw-answer=${gi(t)}></tw-time-scale>
  </div>`}function vn(i,e,t,n){let s=e.slice(t.options.length);return l`<form class="several" novalidate @submit=${r=>bn(r,n)} @change=${yn}>
    <fieldset aria-labelledby="question-${i}">
      <div class="rows">
        ${t.options.map(({label:r})=>ui(r,!1))}
      </div>
      <div class="rows alone">
        ${s.map(({title:r,payload:o})=>ui(o||r,!0))}
      </div>
      <p class="problem" hidden>${a.chooseNone}</p>
      <button type="submit" class="act">${a.sendChoice}</button>
    </fieldset>
  </form>`}function ui(i,e){return l`<label class="row"><input type="checkbox" .value=${i} ?data-alone=${e}><span>${i}</span></label>`}var vi=i=>[...i.querySelectorAll("input[type=checkbox]")];function yn(i){let e=i.target;if(!e.checked)return;let t=e.hasAttribute("data-alone");for(let n of vi(i.currentTarget))n!==e&&(t||n.hasAttribute("data-alone"))&&(n.checked=!1)}function bn(i,e){i.preventDefault();let t=i.currentTarget,n=vi(t),s=n.filter(r=>r.checked).map(r=>r.value);s.length?e.answer(s.join(", ")):yi(t,a.chooseNone,n[0],e)}function wn(i,e){return l`<form class="number" novalidate @submit=${t=>$n(t,e)}>
    <label for="number-${i}">${a.numberLabel}</label>
    <div class="line">
      <input id="number-${i}" type="text" inputmode="numeric" autocomplete="off" maxlength="20">
      <button type="submit" class="act">${a.sendNumber}</button>
    </div>
    <p class="problem" hidden>${a.numberMissing}</p>
  </form>`}function $n(i,e){i.preventDefault();let t=i.currentTarget,n=t.querySelector("input"),s=n?.value.trim();s?e.answer(s):yi(t,a.numberMissing,n,e)}function yi(i,e,t,n){let s=i.querySelector(".problem");s&&(s.hidden=!1),n.missing(e),t?.focus()}var bi=1500;function wi(i,e){return i.by==="note"?l`<p class="note">${i.text}</p>`:i.by==="assistant"?xn(i.key,i.message,e):l`<article class="said you ${i.state}" tabindex="-1" id="entry-${i.key}">
    <span class="unseen">${a.you}: </span>${kn(i.text)}
    ${i.state==="refused"?l`<p class="small">${a.notTaken}</p>`:d}
  </article>`}function kn(i){return i.length<=bi?l`<div class="own" dir="auto">${i}</div>`:l`<div class="own" dir="auto">${i.slice(0,bi/2)} …</div>
    <details class="fold"><summary>${a.showAll}</summary><div class="own" dir="auto">${i}</div></details>`}function xn(i,e,t){let n=T(e)||e.custom?.kind==="summary";return l`<article class="said assistant ${n?"wide":""}" tabindex="-1" id="entry-${i}">
    <span class="unseen">${a.assistant}: </span>${_n(i,e,t)}
  </article>`}function _n(i,e,{answering:t,card:n}){let s=e.text??"",r=_e(e);if(r)return mi(i,e,r,t);let o=T(e);if(o?.advice.length)return li(i,o,s,n);if(e.custom?.kind==="summary")return An(s,n);let h=t?De(i,e.buttons??[],t):d,c=e.custom?.kind==="explanation"?e.custom.sources:void 0;return l`<div class=${ne(e)?"alarming":"plain"} id="question-${i}">${A(oi(s,c??[]))}</div>
    ${Me(c)}${h}`}function An(i,e){return l`<div class="summary">${A(i)}</div>
    ${e?l`<div class="chips" role="group" aria-label=${a.sheetSummary}>
          <button type="button" class="chip" @click=${()=>e.print()}>${a.print}</button>
          <button type="button" class="chip" @click=${()=>e.copy()}>${a.copy}</button>
        </div>`:d}`}function $i(i){let e=T(i);if(!e?.complete||!e.advice.length||e.urgency==="emergency")return i.text??"";let t=e.reasons.filter(({text:n})=>i.text?.includes(n)).map(({text:n})=>n);return[e.before,e.urgency_name,e.action??e.advice[0],...t,a.moreInChat].filter(Boolean).join(" ")}function ki(i,e,t){return l`<div class="scroller">
      ${Mn(i,e)} ${Rn()}
      <div class="history" role="region" tabindex="0" aria-label=${a.conversation}>
        ${Pn(i,e)}
        ${ke(i.entries,({key:n})=>n,n=>wi(n,En(n,i,e)))}
        ${i.waiting==="none"?d:Sn(i)}
      </div>
      <div class="foot">${Hn(i,e)} ${zn(i,e)} ${Dn(e)}</div>
    </div>
    ${t}`}function Sn({waiting:i}){return l`<p class="dots"><i aria-hidden="true"><b></b></i>${i==="late"?a.trying:a.reading}</p>`}function En(i,e,t){let n=i.key===e.result&&(e.open===i.key||!Tn(i));return{answering:i.key===e.open?t:null,card:n||i.key===e.summary?Cn(i,t):null}}function Tn(i){let e=i.by==="assistant"?i.message.custom:void 0;return e?.kind==="assessment"&&!e.complete}function Cn(i,e){return{print:()=>e.print(i),copy:()=>e.copy(i),summary:()=>e.answer(a.summaryWords),changed:e.changed,again:e.startAgain,remove:e.askDelete}}function Mn(i,e){let t=(n,s,r,o)=>l`
    <button type="button" class="tool" aria-label=${s} title=${s} aria-disabled=${r} @click=${()=>r||e.resize(n)}>
      <span class=${o} aria-hidden="true">A</span>${S(n<0?"smaller":"larger")}
    </button>`;return l`<div class="head">
    <span class="mark">${S("mark")}</span>
    <div class="names"><h2>${a.name}</h2><p>${a.tagline}</p></div>
    <div class="tools" role="group" aria-label=${a.textSize}>
      ${t(-1,a.smaller,i.smallest,"little")} ${t(1,a.larger,i.largest,"large")}
    </div>
    ${i.canClose?l`<button type="button" class="tool" aria-label=${a.close} title=${a.close} @click=${e.close}>${S("close")}</button>`:d}
  </div>`}function Rn(){return l`<div class="numbers" role="group" aria-label=${a.emergencyNumbers}>
    <strong>${a.emergency}</strong>
    ${a.numbers.map(({number:i,where:e})=>l`<a href="tel:${i}" aria-label=${a.callNumber(i,e)}>${i} ${e}</a>`)}
  </div>`}function Pn(i,e){let t=l`<span class="unseen">${a.assistant}: </span>`,n=s=>l`<button type="button" class="chip" @click=${()=>e.answer(s)}>${s}</button>`;return l`
    <article class="said assistant">${t}${A(a.greeting)}</article>
    <article class="said assistant">${t}
      <div class="question"><p>${a.invite}</p></div>
      ${i.entries.length?d:l`<div class="chips" role="group" aria-label=${a.startersName}>${a.starters.map(n)}</div>`}
    </article>`}function Hn(i,e){return l`
    ${i.waiting==="late"?On(e):d}
    ${i.end?Ln(i.end,e):d}
    ${i.deleting==="no"?d:Un(i.deleting,e)}`}function On(i){return l`<div class="notice" data-part="late">
    <p>${a.late}</p>
    <div class="chips"><button type="button" class="chip" @click=${i.tryNow}>${a.tryNow}</button></div>
  </div>`}function Ln(i,e){return l`<div class="notice end" data-part="end">
    <p>${a[i]}</p>
    <p class="small">${a.endedEmergency}</p>
    <div class="chips"><button type="button" class="act" data-part="again" @click=${e.startAgain}>${a.again}</button></div>
  </div>`}var Nn={ask:"deleteAsk",busy:"deleting",failed:"notDeleted",expired:"deleteExpired"};function Un(i,e){let t=i==="failed"?a.deleteAgain:a.deleteYes;return l`<div class="notice" role="group" tabindex="-1" aria-labelledby="deletion" data-part="deletion" @keydown=${s=>{s.key!=="Escape"||i==="busy"||(s.preventDefault(),e.keepData())}}>
    <p id="deletion">${a[Nn[i]]}</p>
    ${i==="busy"?d:l`<div class="chips">
          ${i==="expired"?d:l`<button type="button" class="act" @click=${e.deleteData}>${t}</button>`}
          <button type="button" class="chip" @click=${e.keepData}>${i==="ask"?a.deleteNo:a.closeNotice}</button>
        </div>`}
  </div>`}function zn(i,e){let t=s=>{s.preventDefault(),e.send()},n=s=>{s.key!=="Enter"||s.shiftKey||s.isComposing||(s.preventDefault(),e.send())};return l`<form class="composer" @submit=${t} novalidate>
    <label for="message">${a.label}</label>
    <div class="box">
      <textarea id="message" rows="2" autocomplete="off" enterkeyhint="send" dir="auto" aria-describedby="hint keys" @keydown=${n}></textarea>
      <button type="submit" class="act">${S("send")}<span>${a.send}</span></button>
    </div>
    <p class="small hint" id="hint" ?hidden=${!i.hint}>${i.hint}</p>
    <p class="small hint keys" id="keys" ?hidden=${!!i.hint}>${a.hint}</p>
  </form>`}function Dn(i){return l`<div class="below">
    <button type="button" class="plain-button" @click=${i.startAgain}>${a.again}</button>
    <button type="button" class="plain-button" data-part="delete" @click=${i.askDelete}>${a.delete}</button>
  </div>`}function xi(i,e,t){let n=T(i);return l`
    <header>
      <h1>${n?a.sheetTitle:a.sheetSummary}</h1>
      <p class="small">${a.sheetDate(t)}</p>
    </header>
    ${n?In(n,i.text??""):A(i.text??"")}
    ${qn(e)}
    ${n?Qn(n.sources):d}
    ${n?.disclaimer?l`<p class="small">${n.disclaimer}</p>`:d}`}function In(i,e){let t=i.complete?at(i):[];return l`
    <div class="urgency ${i.urgency}">${Ce(i.urgency)}<strong>${i.urgency_name??i.action??i.advice[0]}</strong></div>
    ${rt({...i,call:null})}
    ${ot(i,e)}
    ${Q(a.doNow,i.advice.slice(1))}
    ${t.length?l`<h4>${a.mightBe}</h4><ul class="conditions">${t.map(lt)}</ul>`:d}
    ${i.complete?l`${Q(a.changes,i.safety_net)}${Q(a.takeAlong,i.take_away)}`:d}`}function qn(i){if(!i.length)return d;let e=({question:t,text:n})=>l`<div><dt>${t||a.sheetFree}</dt><dd dir="auto">${n}</dd></div>`;return l`<h4>${a.sheetTold}</h4><dl>${i.map(e)}</dl>`}function Qn(i){return i.length?l`<h4>${a.sources(i.length)}</h4>
    <ul class="small">${i.map(({title:e,url:t})=>l`<li>${e}${t?` (${t})`:""}</li>`)}</ul>`:d}var ae=[100,125,150,175,200],Bn="(max-width: 30rem), (max-height: 30rem)",_i="/webhooks/web";function Ai(i){_i=i}var le=class extends x{constructor(){super(...arguments);this.thread=new Te;this.announcer=new xe(()=>this.requestUpdate());this.waiting="none";this.end=null;this.deleting="no";this.hint="";this.size=0;this.opened=!1;this.news=!1;this.greeted=!1;this.draft="";this.wake=()=>this.conversation.wake();this.actions={send:()=>this.sendBox(),answer:t=>this.answer(t),missing:t=>this.announcer.say(t),tryNow:()=>this.tryNow(),startAgain:()=>this.startAgain(),askDelete:()=>this.askDelete(),keepData:()=>this.keepData(),deleteData:()=>void this.deleteData(),resize:t=>this.resize(t),close:()=>this.close(),print:t=>void this.print(t),copy:t=>void this.copy(t),changed:()=>this.askForChange()};this.closed=()=>{this.opened=!1,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn(".launcher"))};this.onKey=t=>{t.key!=="Escape"||t.defaultPrevented||(t.preventDefault(),this.close())}}connectedCallback(){if(super.connectedCallback(),Zt(this.dataset.lang??null),this.lang=se,window.addEventListener("online",this.wake),this.conversation)return;let t={fetch:(n,s)=>fetch(n,s),keeping:jt(Vn())};this.conversation=new Se(_i,t,n=>this.hear(n)),this.conversation.isResumed&&(this.thread.restore([],this.conversation.unsent),this.conversation.resume())}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("online",this.wake)}get isLauncher(){return this.dataset.mode==="launcher"}render(){let t=ki(this.state,this.actions,this.announcer.view()),n=ae[this.size];return this.isLauncher?l`
      <button class="launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.opened} ?hidden=${this.opened}
        @click=${()=>this.open()}>
        ${S("chat")}<span>${this.news?a.openWithNews:a.open}</span>${this.news?l`<span class="new"></span>`:d}
      </button>
      <dialog class="panel" data-size=${n??100} aria-label=${a.chat} @keydown=${this.onKey} @close=${this.closed}>${t}</dialog>`:l`<section class="panel" data-size=${n??100} aria-label=${a.chat}>${t}</section>`}get state(){return{entries:this.thread.entries,open:this.end?null:this.thread.open,result:this.thread.lastOf(t=>T(t)!==null),summary:this.thread.lastOf(t=>t.custom?.kind==="summary"),waiting:this.waiting,end:this.end,deleting:this.deleting,hint:this.hint,percent:ae[this.size]??100,smallest:this.size===0,largest:this.size===ae.length-1,canClose:this.isLauncher}}hear(t){t.kind==="waiting"?this.wait(t.level):t.kind==="history"?this.restored(t):t.kind==="ended"?this.ended(t.why):this.answered(t.messages,t.kind==="refused"?"refused":"said",t.text),this.requestUpdate()}wait(t){this.waiting=t,t==="slow"&&this.announcer.say(a.slow),t==="late"&&this.announcer.say(a.late)}restored({turns:t,unsent:n}){if(this.thread.restore(t,n),!t.length)return;this.announcer.say(a.restored);let s=this.thread.entries.filter(r=>r.by==="person");this.bringUp(s[s.length-1]?.key)}answered(t,n,s){let r=this.thread.entries.find(o=>o.by==="person"&&o.state==="waiting")?.key;this.thread.answer(t,n);for(let o of t)this.announce(o);t.some(ne)?this.open():this.isLauncher&&!this.opened&&(this.news=!0),n==="refused"&&!this.box?.value&&this.fill(s),this.bringUp(r)}announce(t){if(!t.text?.trim())return;let n=`${a.assistant}: ${$i(t)}`;ne(t)?this.announcer.alarmWith(n):this.announcer.say(n)}ended(t){this.end=t,this.announcer.say(`${a[t]} ${a.endedEmergency}`)}get box(){return this.renderRoot?.querySelector("textarea")??null}sendBox(){let t=this.box?.value.trim();if(!(!t||!this.box)){if(this.end){this.focusOn("[data-part=again]");return}this.box.value="",this.say(t),this.box.focus({preventScroll:!0})}}answer(t){let n=this.say(t);n!==null&&this.updateComplete.then(()=>this.focusOn(`#entry-${n}`))}say(t){if(this.end)return null;let n=this.thread.say(t);return this.hint="",this.conversation.say(t),this.bringUp(n),this.requestUpdate(),n}tryNow(){this.conversation.tryNow(),this.focusOn("textarea")}startAgain(){if(!this.end){this.answer(a.againWords);return}this.begin(this.conversation.startAgain().join(`
`))}begin(t){this.end=null,this.thread.giveUpWaiting(),this.thread.note(a.begunAgain);let[n]=this.thread.answer([{text:a.invite}]);t&&!this.box?.value&&this.fill(t),this.hint=t?a.unsentBack:"",this.announcer.say(`${a.begunAgain} ${a.invite} ${this.hint}`),this.bringUp(n),this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askForChange(){this.hint=a.changedHint,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askDelete(){this.deleting="ask",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=deletion]"))}keepData(){this.deleting="no",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=delete]"))}async deleteData(){if(this.deleting==="busy")return;this.deleting="busy",this.requestUpdate();let t=await this.conversation.deleteAll();this.deleted(t),this.requestUpdate(),await this.updateComplete,this.focusOn(t==="done"?"textarea":"[data-part=deletion]")}deleted(t){if(this.deleting=t==="done"?"no":t,t!=="done"){this.announcer.say(t==="failed"?a.notDeleted:a.deleteExpired);return}this.end=null,this.thread.clear(),this.thread.note(a.deleted),this.fill(""),this.announcer.say(a.deleted)}resize(t){this.size=Math.max(0,Math.min(ae.length-1,this.size+t)),this.announcer.say(a.sizeNow(ae[this.size]??100)),this.requestUpdate()}async print(t){if(t.by!=="assistant")return;let n=new Intl.DateTimeFormat(se,{dateStyle:"long",timeStyle:"short"}).format(new Date);await Nt(xi(t.message,T(t.message)?this.thread.told:[],n))}async copy(t){if(t.by!=="assistant")return;let n=await Vt(t.message.text??"",this.renderRoot);this.hint=n?a.copied:a.notCopied,this.announcer.say(this.hint),this.requestUpdate()}fill(t){this.box?this.box.value=t:this.draft=t}firstUpdated(){this.draft&&this.box&&(this.box.value=this.draft)}get dialog(){return this.renderRoot.querySelector("dialog")}open(){!this.isLauncher||this.opened||!this.dialog||(this.opened=!0,this.news=!1,window.matchMedia(Bn).matches?this.dialog.showModal():this.dialog.show(),this.focusOn(window.matchMedia("(pointer: coarse)").matches?".history":"textarea"),!this.greeted&&!this.thread.entries.length&&this.announcer.say(`${a.greeting} ${a.invite}`),this.greeted=!0,this.requestUpdate())}close(){this.dialog?.close()}focusOn(t){this.renderRoot.querySelector(t)?.focus({preventScroll:t.startsWith("#entry")})}async bringUp(t){await this.updateComplete;let n=t&&this.renderRoot.querySelector(`#entry-${t}`);if(!n)return;let s=window.matchMedia("(prefers-reduced-motion: reduce)").matches;for(let r of this.renderRoot.querySelectorAll(".history, .scroller")){if(!/auto|scroll/.test(getComputedStyle(r).overflowY))continue;let o=r.scrollTop+n.getBoundingClientRect().top-r.getBoundingClientRect().top-12;r.scrollTo({top:o,behavior:s?"auto":"smooth"})}}};le.styles=[Gt,Jt,Kt,Xt,ei,Ft];function Vn(){try{return window.sessionStorage}catch{return null}}var de=document.currentScript instanceof HTMLScriptElement?document.currentScript:document.querySelector('script[src*="twitch-check.js"]');function Si(i){let{mode:e,target:t,theme:n,lang:s}=i.dataset;if(!e&&!t)return;let r=document.createElement("twitch-check");for(let[h,c]of Object.entries({mode:e,theme:n,lang:s}))c&&(r.dataset[h]=c);let o=t?document.querySelector(t):null;o?o.append(r):e==="launcher"||!document.body.contains(i)?document.body.append(r):i.after(r)}de?.src&&Ai(new URL("webhooks/web",de.src).href);customElements.define("tw-print-sheet",j);customElements.define("twitch-check",le);de&&(document.readyState==="loading"?document.addEventListener("DOMContentLoaded",()=>Si(de),{once:!0}):Si(de));})();
